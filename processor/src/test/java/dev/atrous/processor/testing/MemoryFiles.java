package dev.atrous.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;

/** Keeps everything that javac writes in memory, and adds class files kept so to its class path. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final SortedMap<String, Content> written = new TreeMap<>();
  private final Map<String, byte[]> library;

  MemoryFiles(JavaFileManager files, Map<String, byte[]> library) {
    super(files);
    this.library = library;
  }

  /** The contents of all files of a kind, by the qualified names of their types. */
  SortedMap<String, byte[]> written(Kind kind) {
    SortedMap<String, byte[]> contents = new TreeMap<>();
    written.forEach(
        (name, content) -> {
          if (content.getKind() == kind && content.bytes.size() > 0) {
            contents.put(content.type, content.bytes.toByteArray());
          }
        });
    return contents;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    Content content = new Content(className, kind, new byte[0]);
    written.put(className + kind.extension, content);
    return content;
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    Content content = new Content(relativeName, Kind.OTHER, new byte[0]);
    written.put(packageName + "/" + relativeName, content);
    return content;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    Iterable<JavaFileObject> outside = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(Kind.CLASS)) {
      return outside;
    }
    List<JavaFileObject> all = new ArrayList<>();
    outside.forEach(all::add);
    library.forEach(
        (name, bytes) -> {
          if (name.substring(0, Math.max(name.lastIndexOf('.'), 0)).equals(packageName)) {
            all.add(new Content(name, Kind.CLASS, bytes));
          }
        });
    return Collections.unmodifiableList(all);
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof Content content ? content.type : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one instanceof Content || other instanceof Content
        ? one == other
        : super.isSameFile(one, other);
  }

  /** A source file that exists in memory only. */
  static JavaFileObject source(String type, String text) {
    return new Content(type, Kind.SOURCE, text.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Content extends SimpleJavaFileObject {

    private final String type;
    private final byte[] given;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Content(String type, Kind kind, byte[] given) {
      super(URI.create("memory:///" + type.replace('.', '/') + kind.extension), kind);
      this.type = type;
      this.given = given;
    }

    @Override
    public OutputStream openOutputStream() {
      bytes.reset();
      return bytes;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      if (given.length == 0 && bytes.size() == 0) {
        throw new NoSuchFileException(type); // nobody has written it
      }
      return new ByteArrayInputStream(given.length > 0 ? given : bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(given.length > 0 ? given : bytes.toByteArray(), StandardCharsets.UTF_8);
    }
  }
}
