class Plugin(
