package whosaid.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import whosaid.article.FieldMap;

/// Where the fields of articles are in other people's files.
final class MapOption {

    @Option(
            names = "--map",
            paramLabel = "FIELD=PATH",
            split = ",",
            description = "Where JSON and tables have a field, such as title=headline,text=body.content. "
                    + "May be given several times.")
    private Map<String, String> paths = new LinkedHashMap<>();

    FieldMap map() {
        return FieldMap.of(paths);
    }

    boolean given() {
        return !paths.isEmpty();
    }
}
