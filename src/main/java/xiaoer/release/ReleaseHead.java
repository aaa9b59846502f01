package xiaoer.release;

import java.time.Instant;

/**
 * A release as it is listed, without its content; also its form by API.
 *
 * @param by the account's name, or {@link Release#FOLDER}
 */
record ReleaseHead(int number, Instant at, String by, String message, String hash) {}
