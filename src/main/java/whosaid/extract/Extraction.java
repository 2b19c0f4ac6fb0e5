package whosaid.extract;

import java.util.List;
import whosaid.annotation.Annotations;
import whosaid.annotation.EmployerAnnotator;
import whosaid.annotation.Pipeline;
import whosaid.annotation.PostAnnotator;
import whosaid.annotation.QuotationAnnotator;
import whosaid.annotation.RoleTitleAnnotator;
import whosaid.annotation.attribution.AttributionAnnotator;
import whosaid.annotation.attribution.BlockQuotationAnnotator;
import whosaid.annotation.attribution.EncoderAnnotator;
import whosaid.annotation.attribution.InterviewAnnotator;
import whosaid.annotation.encoder.Encoder;
import whosaid.article.Article;
import whosaid.extract.entity.Entities;
import whosaid.extract.entity.EntityFinder;
import whosaid.statement.ArticleFacts;
import whosaid.statement.Statement;

/// The way from an article to what it claims: annotators, then entities, then one extractor for each kind of
/// statement. May be used by many threads at once.
///
/// @param pipeline sees what is in the text
/// @param entityFinder tells whom the names stand for
/// @param extractors make the statements
public record Extraction(Pipeline pipeline, EntityFinder entityFinder, List<Extractor> extractors) {

    public Extraction {
        extractors = List.copyOf(extractors);
    }

    /// The extraction of this release, with its own encoder.
    public static Extraction standard() {
        return with(Encoder.standard());
    }

    /// The extraction of this release, with an encoder.
    public static Extraction with(Encoder encoder) {
        return new Extraction(
                new Pipeline(List.of(
                        new QuotationAnnotator(),
                        new PostAnnotator(),
                        new EncoderAnnotator(encoder),
                        new BlockQuotationAnnotator(),
                        new RoleTitleAnnotator(),
                        new EmployerAnnotator(),
                        new AttributionAnnotator(),
                        new InterviewAnnotator())),
                new EntityFinder(),
                List.of(new RoleExtractor(), new SaidExtractor(), new AliasExtractor()));
    }

    /// What an article claims.
    public ArticleFacts extract(Article article) {
        ReadingCopy copy = ReadingCopy.of(article);
        Annotations seen = pipeline.annotate(copy.article());
        Entities entities = entityFinder.find(copy.article(), seen);
        List<Statement> statements = extractors.stream()
                .<Statement>flatMap(extractor -> extractor.extract(copy.article(), seen, entities).stream())
                .toList();
        return copy.inOriginal(entities.all(), statements);
    }
}
