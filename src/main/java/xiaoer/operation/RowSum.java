package xiaoer.operation;

import java.math.BigInteger;
import java.util.HexFormat;
import xiaoer.shared.CanonicalJson;

/**
 * The sum of the SHA-256 of all lines: the same for the same rows in whatever order a database gives them, for two
 * databases sort texts differently.
 */
final class RowSum {

    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    void add(byte[] line) {
        byte[] hash = HexFormat.of().parseHex(CanonicalJson.sha256(line));
        sum = sum.add(new BigInteger(1, hash)).mod(RANGE);
        rows++;
    }

    long rows() {
        return rows;
    }

    String told() {
        return "%064x".formatted(sum);
    }
}
