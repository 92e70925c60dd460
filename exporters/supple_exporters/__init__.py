"""What content can become: turns one edition into artifacts, such as a booklet, a bundle or text cards.

An exporter sees only the edition it is given. It opens no content file and no network, asks for no time, and
leaves the writing to the publisher. The floor stands on `supple_schema` and never imports `supple_cli`.
"""
