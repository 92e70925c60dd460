from pydantic import BaseModel, ConfigDict


class Options(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Plugin:
    name = "older-contract"
    summary = "one file"
    contract = 0
    losses = ()
    Options = Options

    def export(self, edition, options):
        return []
