"""What can be known at one place of a file that is being written. It knows no protocol and no screen.

`cursor` finds the place, `completion` says what may stand there, `meaning` what stands there, `targets` where it leads
and who else leads there, `content_folder` which folder of content a file belongs to.
"""
