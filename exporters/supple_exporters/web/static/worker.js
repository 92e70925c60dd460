"use strict";
(() => {
  // worker.ts
  var worker = globalThis;
  worker.importScripts("files.js");
  var { version, files } = worker.suppleFiles;
  var mine = "supple:";
  var cacheName = `${mine}${worker.registration.scope}:${version}`;
  async function fill() {
    const cache = await caches.open(cacheName);
    await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
    await worker.skipWaiting();
  }
  async function renew() {
    const older = (await caches.keys()).filter((key) => key.startsWith(`${mine}${worker.registration.scope}:`));
    await Promise.all(older.filter((key) => key !== cacheName).map((key) => caches.delete(key)));
    await worker.clients.claim();
  }
  async function answer(request) {
    const cache = await caches.open(cacheName);
    const address = new URL(request.url);
    if (address.pathname.endsWith("/")) address.pathname += "index.html";
    const found = await cache.match(address.href);
    if (found) return found;
    const inside = `${address.href}/index.html`;
    return await cache.match(inside) ? Response.redirect(inside) : fetch(request);
  }
  worker.addEventListener("install", (event) => event.waitUntil(fill()));
  worker.addEventListener("activate", (event) => event.waitUntil(renew()));
  worker.addEventListener("fetch", (event) => {
    if (event.request.method === "GET") event.respondWith(answer(event.request));
  });
})();
