package whosaid.evaluation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells which gold name an entity that was found stands for: by its own name, else by the first of its mentions that
/// is known.
final class FoundNames {

    private final GoldNames gold;
    private final Map<String, Facts.Entity> entities = new HashMap<>();

    FoundNames(GoldNames gold, Facts.Found found) {
        this.gold = gold;
        found.entities().forEach(entity -> entities.put(entity.id(), entity));
    }

    /// The gold name of an entity; none when there is no such entity or no such name.
    ///
    /// @param id null for no entity
    Optional<GoldNames.Known> known(@Nullable String id) {
        Facts.Entity entity = entities.get(id);
        return entity == null
                ? Optional.empty()
                : gold.find(Stream.concat(Stream.of(entity.name()), entity.mentions().stream()));
    }

    /// The fullest gold form of an entity's name, else its name as it was found, or null when there is no such entity.
    ///
    /// @param id null for no entity
    @Nullable
    String name(@Nullable String id) {
        Optional<GoldNames.Known> known = known(id);
        if (known.isPresent()) {
            return known.get().name();
        }
        Facts.Entity entity = entities.get(id);
        return entity == null ? null : entity.name();
    }

    /// The name of an entity as it was found, or an empty text when there is no such entity.
    String asFound(@Nullable String id) {
        Facts.Entity entity = entities.get(id);
        return entity == null ? "" : entity.name();
    }
}
