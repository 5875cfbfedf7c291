"""The table of engines that are known, those that say most of themselves first; `Engine` says what a row holds."""

from claimline.read.page.thread.engine import Engine
from claimline.read.page.thread.engines.blogs import BLOGS
from claimline.read.page.thread.engines.chats import CHATS
from claimline.read.page.thread.engines.forums import FORUMS
from claimline.read.page.thread.engines.networks import NETWORKS
from claimline.read.page.thread.engines.semantic import SEMANTIC
from claimline.read.page.thread.engines.services import SERVICES

ENGINES: tuple[Engine, ...] = (*NETWORKS, *CHATS, *FORUMS, *SERVICES, *BLOGS, *SEMANTIC)
