"""A mail server for the tests: smtp.py PORT FOLDER [DIES_AT]. Each message becomes a file; the DIES_AT-th is kept, but never answered."""
import asyncio
import os
import sys

from aiosmtpd.smtp import SMTP

port, folder = int(sys.argv[1]), sys.argv[2]
dies_at = int(sys.argv[3]) if len(sys.argv) > 3 else 0
received = 0


class Mailbox:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("ukendt"):
            return "550 5.1.1 No such user here"
        if address.startswith("senere"):
            return "451 4.3.2 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        global received
        received += 1
        with open(os.path.join(folder, f"{os.getpid()}-{received:05}.eml"), "wb") as file:
            file.write(envelope.content)
        if received == dies_at:
            os._exit(9)
        return "250 Message accepted"


async def main():
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(Mailbox(), hostname="localhost"), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
