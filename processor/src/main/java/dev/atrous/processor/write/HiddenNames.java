package dev.atrous.processor.write;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Simple names that mean something of the user's where generated code would mean a type: the class
 * inherits the types and constants of its interface, and classes of its package go before those of
 * {@code java.lang} (JLS §6.4.1 and §6.4.2). Such types are written with their packages.
 */
public final class HiddenNames {

  /** What generated code has without an import. */
  static final List<String> JAVA_LANG =
      List.of(
          "IllegalStateException",
          "Math",
          "Override",
          "String",
          "SuppressWarnings",
          "UnsupportedOperationException");

  /** What names with their packages begin with. */
  private static final List<String> PACKAGES = List.of("dev", "java", "javax");

  private HiddenNames() {}

  /** Those that a network's class has to do without. */
  public static Set<String> of(TypeElement network, Elements elements) {
    Set<String> names = new TreeSet<>();
    for (Element member : elements.getAllMembers(network)) {
      if (member.getKind().isField()
          || member.getKind().isClass()
          || member.getKind().isInterface()) {
        names.add(member.getSimpleName().toString());
      }
    }
    String place = elements.getPackageOf(network).getQualifiedName().toString();
    Stream.concat(JAVA_LANG.stream(), PACKAGES.stream())
        .filter(
            name -> elements.getTypeElement(place.isEmpty() ? name : place + "." + name) != null)
        .forEach(names::add);
    return names;
  }

  /**
   * A package and a type that are both hidden, so that nothing is left to write the type with.
   *
   * @return empty if there is no such pair
   */
  public static Optional<Unwritable> unwritable(Set<String> hidden) {
    Optional<String> packageName = PACKAGES.stream().filter(hidden::contains).findFirst();
    Optional<String> type = Types.names().stream().filter(hidden::contains).findFirst();
    return packageName.flatMap(name -> type.map(each -> new Unwritable(name, each)));
  }

  /** A package that is hidden, and a type that is. */
  public record Unwritable(String packageName, String type) {}
}
