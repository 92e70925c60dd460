/** Keeps the whole folder on the device, where it is served: the pages then open without a network. */

interface Files {
  version: string;
  files: string[];
}

interface Worker {
  suppleFiles: Files;
  importScripts(address: string): void;
  addEventListener(name: string, listener: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: { scope: string };
}

interface WorkerEvent {
  request: Request;
  waitUntil(work: Promise<void>): void;
  respondWith(answer: Promise<Response>): void;
}

const worker = globalThis as unknown as Worker;
worker.importScripts("files.js");
const { version, files } = worker.suppleFiles;
const mine = "supple:";
const cacheName = `${mine}${worker.registration.scope}:${version}`;

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
  await worker.skipWaiting();
}

async function renew(): Promise<void> {
  const older = (await caches.keys()).filter((key) => key.startsWith(`${mine}${worker.registration.scope}:`));
  await Promise.all(older.filter((key) => key !== cacheName).map((key) => caches.delete(key)));
  await worker.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const address = new URL(request.url);
  if (address.pathname.endsWith("/")) address.pathname += "index.html";
  const found = await cache.match(address.href);
  if (found) return found;
  // Links of a page are relative, so its address must have all of its folders: that of a printed code has not.
  const inside = `${address.href}/index.html`;
  return (await cache.match(inside)) ? Response.redirect(inside) : fetch(request);
}

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(renew()));
worker.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

export {};
