"""The button *Copy the link*: it says that the link was copied only when it was, and shows it otherwise."""

from __future__ import annotations

from nicegui import ui

from sim.app.pieces.html import bare, button, text

COPY = """async () => {
    const link = location.href;
    try {
        await navigator.clipboard.writeText(link);
        return emit({ link, copied: true });
    } catch {} // only pages served safely have a clipboard; over http on a network there is the old way
    const area = document.createElement('textarea');
    area.value = link;
    area.style.position = 'fixed';
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    let copied = false;
    try { copied = document.execCommand('copy'); } catch {}
    area.remove();
    before?.focus();
    emit({ link, copied });
}"""
"""Runs in the browser, within the click: later a browser would not let it."""


def link_button() -> None:
    """The button; the link of a state is the page's address."""
    text("button", "Copy the link", "tool").props("type=button").on(
        "click", lambda e: _told(e.args["link"], e.args["copied"]), args=None, js_handler=COPY
    )


def _told(link: str, copied: bool) -> None:
    if copied:
        ui.notify("The link to this state has been copied.")
        return
    with ui.dialog().props('aria-label="The link"') as dialog, bare("div", "sheet"):
        text("h2", "The link to this state")
        text("p", "This browser does not let the page copy it. It is selected: copy it by Ctrl-C, or ⌘-C.", "hint")
        field = ui.element("input").props('readonly aria-label="Link" autofocus onfocus="this.select()"')
        field.props["value"] = link
        field.classes("plain").style("width: 100%; margin-bottom: .6rem")
        button("Close", dialog.close)
    dialog.on("show", lambda: field.run_method("select"))
    dialog.on("hide", dialog.delete)
    dialog.open()
