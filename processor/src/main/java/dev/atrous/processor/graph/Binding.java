package dev.atrous.processor.graph;

import dev.atrous.processor.declare.Attributes;
import dev.atrous.processor.declare.BindDeclaration;
import dev.atrous.processor.declare.Constant;
import dev.atrous.processor.declare.LayerDeclaration;
import dev.atrous.processor.declare.OperationDeclaration;
import dev.atrous.processor.declare.Value;
import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import dev.atrous.processor.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code @Bind}: gives the attributes of a layer in a block the values of the block's use. */
final class Binding {

  private static final Pattern TEXT =
      Pattern.compile("\\s*(?:(\\w+)\\s*\\.\\s*)?(\\w+)\\s*(?:=\\s*(\\w+)\\s*)?");

  private final BlockUse use;
  private final Problems problems;

  Binding(BlockUse use, Problems problems) {
    this.use = use;
    this.problems = problems;
  }

  /**
   * The layer's chain with bound values in place; empty, and reported, if any cannot be bound.
   *
   * @param each the attribute of {@code @Each}, or null
   * @param element the element of it that this copy takes
   */
  Optional<List<OperationDeclaration>> bind(LayerDeclaration layer, String each, Value element) {
    int before = problems.errors();
    List<OperationDeclaration> chain = new ArrayList<>(layer.chain());
    for (BindDeclaration bind : layer.binds()) {
      Matcher text = TEXT.matcher(bind.text());
      if (!text.matches()) {
        problems.add(
            Problem.BIND_SYNTAX,
            bind.place(),
            "Bind",
            bind.text(),
            "\"attribute\", \"attribute = attribute of the block\" or, to say of which operation,"
                + " \"Conv.attribute\"");
        continue;
      }
      Optional<String> operation = Optional.ofNullable(text.group(1));
      String target = text.group(2);
      String source = text.group(3) == null ? target : text.group(3);
      Value value =
          source.equals(each)
              ? element
              : source("Bind", bind.text(), source, use, bind.place(), problems);
      if (value != null) {
        assign(chain, bind, operation, target, source, value);
      }
    }
    return problems.errors() > before ? Optional.empty() : Optional.of(chain);
  }

  /** The value of a block's attribute; null, and reported, if there is none of this name. */
  static Value source(
      String annotation,
      String text,
      String attribute,
      BlockUse use,
      Place place,
      Problems problems) {
    if (use.attributes().has(attribute)) {
      return use.attributes().get(attribute);
    }
    List<String> known = List.copyOf(use.attributes().values().keySet());
    problems.add(
        Problem.BIND_UNKNOWN_SOURCE,
        place,
        annotation,
        text,
        use.name(),
        attribute,
        Suggestions.didYouMean(attribute, known),
        known.isEmpty() ? "none" : String.join(", ", known));
    return null;
  }

  private void assign(
      List<OperationDeclaration> chain,
      BindDeclaration bind,
      Optional<String> named,
      String target,
      String source,
      Value value) {
    // One that is named may stand anywhere in the chain: Java lets it stand there once.
    int behind = named.isPresent() ? chain.size() : bind.position();
    for (int at = behind - 1; at >= 0; at--) {
      OperationDeclaration operation = chain.get(at);
      Attributes attributes = operation.attributes();
      boolean meant = named.isEmpty() || named.get().equals(operation.name());
      if (meant && attributes.has(target)) {
        if (attributes.isWritten(target) && !attributes.withoutDefault().contains(target)) {
          problems.add(Problem.BOUND_AND_WRITTEN, bind.place(), target);
        } else if (fits(value, attributes.get(target))) {
          // A default of the block counts as written: the block's author chose it for the layer.
          Value placed = value.insideOf(bind.place());
          Value bound = new Value(coerced(placed, attributes.get(target)), true, placed.place());
          chain.set(at, operation.with(attributes.with(target, bound)));
        } else {
          String needed = attributes.get(target).type();
          problems.add(
              Problem.BIND_TYPE,
              bind.place(),
              "Bind",
              bind.text(),
              source,
              use.name(),
              value.type(),
              needed);
        }
        return;
      }
    }
    problems.add(
        Problem.BIND_UNKNOWN_TARGET,
        bind.place(),
        bind.text(),
        named.map(name -> "no @" + name + " of the layer").orElse("no operation before it"),
        target);
  }

  private static boolean fits(Value value, Value target) {
    if (value.isArray() && !target.isArray()) {
      return false;
    }
    Object wanted = target.isArray() ? sample(target) : target.raw();
    if (wanted instanceof Constant constant) {
      return value.raw() instanceof Constant given && given.type().equals(constant.type());
    }
    return value.elements().stream()
        .allMatch(
            element ->
                wanted instanceof Number && !(wanted instanceof Integer)
                    ? element.raw() instanceof Number
                    : element.raw().getClass() == wanted.getClass());
  }

  /** Arrays of the language that are empty by default hold whole numbers. */
  private static Object sample(Value array) {
    return array.elements().isEmpty() ? (Object) 0 : array.elements().get(0).raw();
  }

  private static Object coerced(Value value, Value target) {
    if (target.isArray()) {
      return value.elements();
    }
    return value.raw();
  }
}
