class Plugin:
    name = "lacks-members"
    summary = "nothing much"
