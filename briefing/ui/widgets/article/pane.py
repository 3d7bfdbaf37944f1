"""How do the article's head, its words and the find bar stand together?"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.domain.dossier import Source
from briefing.ui.theme.look import Look
from briefing.ui.widgets.article.findbar import FindBar
from briefing.ui.widgets.article.head import ArticleHead
from briefing.ui.widgets.article.reader import Reader
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.dates.question import DateQuestion


class ArticlePane(QWidget):
    """The middle of the window."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = ArticleHead(look)
        self.reader = Reader(look)
        self.find_bar = FindBar(look)
        self.question = DateQuestion(look)
        for align in (self.head.align, self.question.align):
            self.reader.column_moved.connect(align)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, Rule(look), self.question, self.reader, self.find_bar):
            column.addWidget(part)

    def show_article(self, source: Source) -> None:
        """Show another article."""
        self.head.show_article(source.extraction)
        self.reader.show_article(source)

    def refresh_findings(self, source: Source) -> None:
        """Show anew what was found in the article."""
        self.head.show_article(source.extraction)
        self.reader.refresh_findings(source)
