"""The pages in a browser on this machine: `guard` lets only their own person in, `app` answers, `pages` writes HTML.

The script in `static` is compiled from `source` by `./run web`; nothing comes from elsewhere, so all works offline.
"""
