"""A mail server for the tests: smtp.py PORT FOLDER [--dies-at N] [--slow SECONDS] [--says ANSWER] [--certificate PEM] [--login USER:PASSWORD].

Each message becomes a file. The N-th is kept, but never answered. ANSWER is what it says to every message instead of taking it. With a
certificate it takes nothing before STARTTLS, and with a login nothing before that."""
import argparse
import asyncio
import os
import ssl

from aiosmtpd.smtp import SMTP, AuthResult

arguments = argparse.ArgumentParser()
arguments.add_argument("port", type=int)
arguments.add_argument("folder")
arguments.add_argument("--dies-at", type=int, default=0)
arguments.add_argument("--slow", type=float, default=0)
arguments.add_argument("--says")
arguments.add_argument("--certificate")
arguments.add_argument("--login")
asked = arguments.parse_args()
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
        if asked.says:
            return asked.says
        received += 1
        path = os.path.join(asked.folder, f"{os.getpid()}-{received:05}")
        with open(path, "wb") as file:
            file.write(envelope.content)
        os.rename(path, path + ".eml")
        if received == asked.dies_at:
            os._exit(9)
        await asyncio.sleep(asked.slow)
        return "250 Message accepted"


def login(server, session, envelope, mechanism, data):
    # Not handled: the server itself says that it is wrong.
    return AuthResult(success=f"{data.login.decode()}:{data.password.decode()}" == asked.login, handled=False)


def talk():
    if not asked.certificate:
        return SMTP(Mailbox(), hostname="localhost")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(asked.certificate)
    return SMTP(Mailbox(), hostname="localhost", tls_context=tls, require_starttls=True, authenticator=login if asked.login else None, auth_required=bool(asked.login))


async def main():
    server = await asyncio.get_running_loop().create_server(talk, "127.0.0.1", asked.port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
