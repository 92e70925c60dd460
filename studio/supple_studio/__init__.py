"""Where content is written: what an editor can know at a place of a file, and who asks it.

`assistance` answers for a session and a text that may be half written: what can stand here, what it means, where it
leads. `language_server` is its door for editors. `workspace` holds content that is being worked on, `previews` what it
looks like, and `site` is its door for browsers.
"""
