package whosaid.evaluation;

import java.util.List;

/// Compares what was found in one article with its gold.
public final class ArticleComparison {

    private ArticleComparison() {}

    /// What came of it. Facts that are missing count as nothing found.
    public static Scores of(GoldArticle gold, Facts facts) {
        Facts.Found found = facts.counted();
        GoldNames goldNames = new GoldNames(gold);
        FoundNames foundNames = new FoundNames(goldNames, found);
        return Scores.sum(List.of(
                new NameComparison(gold, found, foundNames).scores(),
                new StatementComparison(gold, found, goldNames, foundNames).scores(),
                new RoleComparison(gold, found, goldNames, foundNames).scores()));
    }
}
