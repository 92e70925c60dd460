"""What content may be: reads the files of a content project, checks them, and links them into an edition.

This is the lowest of the three floors. It knows no exporter, no command and no subject: every domain word
(positions, muscles, equipment, cautions, care levels) is content.
"""
