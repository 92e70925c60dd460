"""The door for editors: the Language Server Protocol over standard input and output, by way of pygls.

`position_encoding` turns offsets into what an editor counts, `projects` holds the content folders that files belong to,
`protocol` writes findings, suggestions and edits as the protocol has them, `server` answers.
"""
