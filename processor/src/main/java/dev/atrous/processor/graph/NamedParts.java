package dev.atrous.processor.graph;

import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code @Named} that names a layer, or an interface's inherited layers, as a whole: a name for
 * the whole, and names for parts of it, written {@code "part = name"}.
 */
final class NamedParts {

  private static final Pattern TEXT = Pattern.compile("\\s*([^\\s=]+)\\s*=\\s*([^\\s=]+)\\s*");

  /** Parts that a message lists. */
  private static final int MOST_LISTED = 8;

  /** Names nothing. */
  static final NamedParts NONE = new NamedParts("", Optional.empty(), List.of(), Set.of());

  private final String title;
  private final Optional<String> whole;
  private final List<NamedPart> parts;
  private final Set<NamedPart> used = new LinkedHashSet<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> optional;

  private NamedParts(
      String title, Optional<String> whole, List<NamedPart> parts, Set<String> optional) {
    this.title = title;
    this.whole = whole;
    this.parts = parts;
    this.optional = optional;
  }

  /** Whether the strings name one thing and its parts, and not the operations of a chain. */
  static boolean isOne(Value named) {
    return named.elements().stream().anyMatch(each -> ((String) each.raw()).contains("="));
  }

  /**
   * Reads the strings, which {@link NameText} has checked, and reports those that make no sense.
   *
   * @param title of what is named, for messages
   * @param optional parts that may be absent
   */
  static NamedParts read(Value named, String title, Set<String> optional, Problems problems) {
    Optional<String> whole = Optional.empty();
    List<NamedPart> parts = new ArrayList<>();
    for (Value element : named.elements()) {
      String text = (String) element.raw();
      Matcher matcher = TEXT.matcher(text);
      if (matcher.matches()) {
        parts.add(NamedPart.of(matcher.group(1), matcher.group(2), element));
      } else if (text.contains("=") || whole.isPresent()) {
        problems.add(Problem.NAME_SYNTAX, element.place(), text);
      } else {
        whole = Optional.of(text);
      }
    }
    // The longest comes first, so that "depthwise.norm" is not taken for a part of "depthwise".
    parts.sort(Comparator.comparingInt((NamedPart part) -> part.part().length()).reversed());
    return new NamedParts(title, whole, List.copyOf(parts), optional);
  }

  /**
   * The names of a layer's parts.
   *
   * @param scope names of what encloses it
   * @param own the layer's own name
   * @param copy which copy of a repeated layer, or −1 if it is not repeated
   */
  Naming within(Naming scope, String own, int copy) {
    Naming rest = scope.below(Copies.numbered(whole.orElse(own), copy));
    return part -> name(part, scope, rest, copy);
  }

  /** The names of the layers that an interface inherits. */
  Naming inherited(Naming scope) {
    Naming rest = whole.map(scope::below).orElse(scope);
    return part -> name(part, scope, rest, -1);
  }

  private String name(String part, Naming scope, Naming rest, int copy) {
    asked.add(part);
    for (NamedPart each : parts) {
      Optional<String> name = each.name(part, copy);
      if (name.isPresent()) {
        used.add(each);
        return scope.of(name.get());
      }
    }
    return rest.of(part);
  }

  /** Reports names of parts that do not exist, unless they may have been left out. */
  void reportUnused(Problems problems) {
    for (NamedPart part : parts) {
      if (!used.contains(part) && !optional.contains(part.root())) {
        problems.add(
            Problem.NAME_OF_NOTHING,
            part.value().place(),
            part.value().raw(),
            title,
            part.part(),
            Suggestions.didYouMean(part.part(), asked),
            listed());
      }
    }
  }

  private String listed() {
    List<String> names = asked.stream().filter(name -> !name.isEmpty()).toList();
    return names.isEmpty()
        ? "none"
        : String.join(", ", names.subList(0, Math.min(names.size(), MOST_LISTED)))
            + (names.size() > MOST_LISTED ? " …" : "");
  }
}
