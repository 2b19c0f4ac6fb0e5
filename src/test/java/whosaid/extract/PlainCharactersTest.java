package whosaid.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whosaid.text.Text;

class PlainCharactersTest {

    /// The text, and how it is read; the characters of the text by their escapes, "_" where nothing is read.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Ana Lind’s “ferry”            | Ana Lind’s “ferry”
                    Ana\u00a0Lind\u2009said      | Ana Lind said
                    Lind\u00adqvist \u200bsaid    | Lind_qvist _said
                    \u202aAna Lind\u202c          | _Ana Lind_
                    the 👩\u200d🚀 said           | the 👩\u200d🚀 said
                    ``It rains,'' she said        | “_It rains,”_ she said
                    ''It rains,'' she said        | “_It rains,”_ she said
                    ‘‘It rains,’’ she said        | “_It rains,”_ she said
                    `It rains,' she said          | ‘It rains,' she said
                    O`Brien and O´Neill           | O’Brien and O’Neill
                    5′ 10″ and ```                | 5′ 10″ and ```
                    rock 'n' roll                 | rock 'n' roll
                    """)
    void readsTheseCharactersAs(String text, String read) {
        assertThat(PlainCharacters.of(new Text(text)).replace(PlainCharacters.NOTHING, '_'))
                .isEqualTo(read);
    }
}
