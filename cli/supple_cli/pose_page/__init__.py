"""Poses and figures for the eyes of their authors.

`named_drawings` says what is to be drawn, `page` makes a page of a view of `supple_studio.previews`.
"""
