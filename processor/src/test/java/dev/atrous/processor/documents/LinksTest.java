package dev.atrous.processor.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link to a file of the repository, or to a heading of one, leads there. */
final class LinksTest {

  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");

  static List<Document> documents() {
    return Document.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Document document) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher link = LINK.matcher(withoutCode(document.text()));
    while (link.find()) {
      if (!link.group(1).matches("[a-z]+:.*") && !leadsSomewhere(document, link.group(1))) {
        broken.add(link.group());
      }
    }
    assertThat(broken).as("links of %s that lead nowhere", document).isEmpty();
  }

  private static boolean leadsSomewhere(Document document, String target) throws IOException {
    String[] parts = target.split("#", 2);
    Path file =
        parts[0].isEmpty()
            ? document.file()
            : document.file().getParent().resolve(parts[0]).normalize();
    if (!file.startsWith(Document.ROOT) || !Files.exists(file)) {
      return false;
    }
    return parts.length == 1 || anchors(Files.readString(file)).contains(parts[1]);
  }

  /** The anchors of headings as repository sites make them. */
  private static List<String> anchors(String text) {
    List<String> anchors = new ArrayList<>();
    Matcher heading = HEADING.matcher(withoutCode(text));
    while (heading.find()) {
      String words = heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
      anchors.add(words.strip().replace(' ', '-'));
    }
    return anchors;
  }

  private static String withoutCode(String text) {
    return CODE.matcher(text).replaceAll("");
  }

  @Test
  void brokenLinksAreFound() throws IOException {
    Document document = new Document(Document.ROOT.resolve("README.md"), "# One two\n");
    assertThat(leadsSomewhere(document, "nowhere.md")).isFalse();
    assertThat(leadsSomewhere(document, "pom.xml")).isTrue();
    assertThat(anchors("# One, `two`\n```\n# no\n```\n")).containsExactly("one-two");
  }

  @Test
  void theFrontPageIsShort() throws IOException {
    assertThat(Files.size(Document.ROOT.resolve("README.md"))).isLessThanOrEqualTo(12 * 1024);
  }
}
