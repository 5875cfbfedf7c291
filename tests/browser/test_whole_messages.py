from playwright.sync_api import WebSocket, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from browser_reader import Read, Server


def test_no_answer_rests_on_a_message_that_the_browser_may_have_forgotten(server: Server, read: Read) -> None:
    reader = read(server)
    frames: list[bytes] = []

    def keep(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: frames.append(frame) if isinstance(frame, bytes) else None)

    reader.page.on("websocket", keep)
    reader.open(server.url)
    card = reader.page.locator(".st-key-card blockquote")
    for number in range(2):
        reader.page.locator(".st-key-lines button").nth(number).click()
        expect(card).to_be_visible()
        reader.settled()
        reader.page.locator(".st-key-close button").click()
        expect(card).to_have_count(0)
        reader.settled()
    messages = [ForwardMsg.FromString(frame) for frame in frames]
    assert max(len(frame) for frame in frames) > 10_000  # larger than what Streamlit would refer to
    assert not [message for message in messages if message.HasField("ref_hash")]
