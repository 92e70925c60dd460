from pydantic import BaseModel


class Options(BaseModel):
    width: int


class Plugin:
    name = "odd-options"
    summary = "one file"
    contract = 1
    losses = ()
    Options = Options

    def export(self, edition, options):
        return []
