"""Simulated students: each opens the page and speaks to the server as a browser does, without drawing anything."""

from __future__ import annotations

import asyncio
import json
import re
import time
import uuid
from collections.abc import Callable

import aiohttp
import socketio

PATIENCE = 120.0  # seconds
ESCAPES = (("&#36;", "$"), ("&#96;", "`"), ("&gt;", ">"), ("&lt;", "<"), ("&amp;", "&"))


class Student:
    """One page, open in no browser.

    Args:
        address: of the page.
    """

    def __init__(self, address: str):
        self.address = address
        self.elements: dict[str, dict] = {}
        self.changed = asyncio.Event()

    async def open(self, query: str) -> None:
        """Opens the page at a query and connects."""
        async with aiohttp.ClientSession() as session, session.get(f"{self.address}?{query}") as response:
            text = await response.text()
        written = re.search(r"parseElements\(String\.raw`(.*?)`\)", text, re.DOTALL).group(1)
        for escape, sign in ESCAPES:
            written = written.replace(escape, sign)
        self.elements = json.loads(written)
        self.client = re.search(r"'client_id': '([^']+)'", text).group(1)
        self.socket = socketio.AsyncClient(reconnection=False)
        self.socket.on("update", self._update)
        self.socket.on("*", self._other)
        asked = {"client_id": self.client, "next_message_id": 0, "implicit_handshake": "true"}
        asked |= {"document_id": str(uuid.uuid4()), "tab_id": str(uuid.uuid4())}
        written = "&".join(f"{key}={value}" for key, value in asked.items())
        await self.socket.connect(
            f"{self.address}?{written}",
            socketio_path="_nicegui_ws/socket.io",
            transports=["websocket"],
            wait_timeout=60,
        )

    async def close(self) -> None:
        """Closes the page."""
        await self.socket.disconnect()

    def _update(self, message: dict) -> None:
        for key, element in message.items():
            if element is None:
                self.elements.pop(key, None)
            elif key != "_id":
                self.elements[key] = element
        self.changed.set()

    def _other(self, *_) -> None:
        self.changed.set()

    def shown(self, pattern: str) -> re.Match | None:
        """The first text on the page that matches."""
        for element in list(self.elements.values()):
            text = element.get("text") if isinstance(element, dict) else None
            found = text and re.search(pattern, text)
            if found:
                return found
        return None

    def has(self, tag: str) -> bool:
        """Whether there is such an element."""
        return any(isinstance(e, dict) and e.get("tag") == tag for e in self.elements.values())

    async def click(self, text: str) -> None:
        """Clicks the button with that text or label."""
        for key, element in self.elements.items():
            if isinstance(element, dict) and text in (element.get("text"), element.get("props", {}).get("aria-label")):
                for event in element.get("events", ()):
                    if event["type"] == "click":
                        message = {
                            "id": int(key),
                            "client_id": self.client,
                            "listener_id": event["listener_id"],
                            "args": [],
                        }
                        await self.socket.emit("event", message)
                        return
        raise LookupError(f"there is no button '{text}'")

    async def until(self, seen: Callable[[], object]) -> float:
        """Seconds until something is seen.

        Raises:
            TimeoutError: it is not.
        """
        began = time.perf_counter()
        while not seen():
            self.changed.clear()
            await asyncio.wait_for(self.changed.wait(), PATIENCE)
        return time.perf_counter() - began
