"""All skeletons of news, one theme after the other."""

from .news_border import NEWS_BORDER
from .news_policy import NEWS_POLICY
from .news_protection import NEWS_PROTECTION
from .news_return import NEWS_RETURN
from .news_society import NEWS_SOCIETY
from .news_work import NEWS_WORK

NEWS = (*NEWS_RETURN, *NEWS_BORDER, *NEWS_PROTECTION, *NEWS_WORK, *NEWS_SOCIETY, *NEWS_POLICY)
