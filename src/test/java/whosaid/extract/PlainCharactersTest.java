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
                    JosÃ© said â€œnoâ€\u009d      | José_ said “__no”__
                    â€œIt rains,â€ he said        | “__It rains,”_ he said
                    the cityâ€™s Å‚awa            | the city’__s ł_awa
                    in the café’s “Â” and é”—      | in the café’s “Â” and é”—
                    &#8220;no&#x201D;, &quot;no   | “______no”_______, "_____no
                    R&amp;D; AT&T; Q&A;           | R&____D; AT&T; Q&A;
                    It <b>rains</b>.<br>No</p>    | It ___rains____. ___No ___
                    if 3 < 5 and <ana@lind.se>    | if 3 < 5 and <ana@lind.se>
                    [Ana Lind](https://a.se/b) on | _Ana Lind_________________ on
                    she [the mayor](sic) said     | she [the mayor](sic) said
                    **Ana Lind** and _Visby_      | __Ana Lind__ and _Visby_
                    a f*** mess, 2*3*4, a_b_c     | a f*** mess, 2*3*4, a_b_c
                    ## Ferry sinks                | ___Ferry sinks
                    - It rains                    | __It rains
                    """)
    void readsTheseCharactersAs(String text, String read) {
        assertThat(PlainCharacters.of(new Text(text)).replace(PlainCharacters.NOTHING, '_'))
                .isEqualTo(read);
    }
}
