class Plugin:
    name = "Odd Members"
    summary = " "
    contract = 1
    losses = "pictures"
    Options = dict
    export = None
