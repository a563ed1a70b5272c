package dev.atrous.processor.graph;

import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Words;
import java.util.Optional;

/**
 * What a string of {@code @Named} may consist of: names that the tensors of a weights file have in
 * practice, and numbers in braces. A space or an invisible character in it is a mistake that nobody
 * sees, and would be met only when a file is loaded.
 */
final class NameText {

  private NameText() {}

  /** Whether there is a name and all can be names; otherwise it is reported. */
  static boolean check(Value named, Problems problems) {
    if (named.elements().isEmpty()) {
      problems.add(Problem.NAME_EMPTY, named.place());
      return false;
    }
    int before = problems.errors();
    for (Value element : named.elements()) {
      check(NameChoice.name((String) element.raw()), element, problems);
    }
    return problems.errors() == before;
  }

  private static void check(String text, Value element, Problems problems) {
    boolean ofPart = text.contains("=");
    for (String name : text.split("=", -1)) {
      String written = ofPart ? name.replaceAll("^\\s+|\\s+$", "") : name;
      if (written.isBlank() && ofPart) {
        continue; // half of "part = name" is missing, which is reported as such
      }
      if (written.isBlank()) {
        problems.add(Problem.NAME_EMPTY, element.place());
        return;
      }
      Optional<String> character = unusable(written);
      if (character.isPresent()) {
        String shown = text.replace("\n", "\\n").replace("\t", "\\t");
        problems.add(Problem.NAME_CHARACTER, element.place(), shown, character.get());
        return;
      }
      if (hasOtherBraces(written)) {
        problems.add(Problem.NAME_COUNTER, element.place(), text);
        return;
      }
    }
  }

  /** The first character that no name has, in words. */
  private static Optional<String> unusable(String name) {
    return name.codePoints().mapToObj(NameText::fault).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> fault(int character) {
    if (character == ' ' || character == '\t' || character == '\n') {
      return Optional.of(
          character == ' ' ? "a space" : character == '\t' ? "a tab" : "a line break");
    }
    String shown = Words.visible(Character.toString(character));
    if (Character.isSpaceChar(character) || Character.isWhitespace(character)) {
      return Optional.of("the space or line break " + shown);
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL -> Optional.of("the control character " + shown);
      case Character.FORMAT -> Optional.of("the invisible character " + shown);
      case Character.SURROGATE -> Optional.of("half a character, " + shown);
      default -> Optional.empty();
    };
  }

  private static boolean hasOtherBraces(String name) {
    String rest = Copies.withoutCounters(name);
    return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
  }
}
