package dev.atrous.processor.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown file of the repository: its text, and the blocks of code in it. */
record Document(Path file, String text) {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Set<String> NOT_OURS = Set.of(".git", "target");

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)(?:^<!-- (excerpt): ([\\w ]+) -->\\n)?^```(\\w*)\\n(.*?)^```$");

  /**
   * A fenced block.
   *
   * @param language behind the fence, or nothing
   * @param excerpt the name in a comment {@code <!-- excerpt: name -->} right above, or null
   */
  record Block(String language, String excerpt, String content, int start, int end) {}

  /** Every Markdown file outside build folders. */
  static List<Document> all() {
    List<Document> documents = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return NOT_OURS.contains(folder.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (file.toString().endsWith(".md")) {
                documents.add(new Document(file, Files.readString(file)));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return documents;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      blocks.add(
          new Block(block.group(3), block.group(2), block.group(4), block.start(4), block.end(4)));
    }
    return blocks;
  }

  /** The text with the content of one block replaced. */
  String with(Block block, String content) {
    return text.substring(0, block.start()) + content + text.substring(block.end());
  }

  /** The path from the repository's folder, for titles of tests. */
  @Override
  public String toString() {
    return ROOT.relativize(file).toString();
  }
}
