"""Poses and figures for the eyes of their authors.

`subjects` says what is to be drawn and which files it rests on, `views` draws it or says what is wrong with it, `page`
makes a page of that, `server` shows the page in a browser and keeps it up to date.
"""
