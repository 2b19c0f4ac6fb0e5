package whosaid.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Figures as they are printed.
final class Digits {

    private static final int AFTER_POINT = 3;

    private Digits() {}

    /// With three digits after the point, of the exact value: a half goes to the even digit, as in IEEE 754 and in
    /// Python, so that the same figures are printed everywhere.
    static BigDecimal three(double value) {
        return new BigDecimal(value).setScale(AFTER_POINT, RoundingMode.HALF_EVEN);
    }
}
