package dev.atrous.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atrous.processor.declare.BuiltIn;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every attribute of every operation has a rule: a number without one could be anything. */
final class AttributeRulesTest {

  private static Method[] attributes(BuiltIn operation) throws ClassNotFoundException {
    return Class.forName("dev.atrous.dsl." + operation.annotation()).getDeclaredMethods();
  }

  @ParameterizedTest
  @EnumSource
  void everyAttributeHasARule(BuiltIn operation) throws ClassNotFoundException {
    assertThat(AttributeRules.of(operation).keySet())
        .as("attributes of @%s with a rule", operation.annotation())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(attributes(operation)).map(Method::getName).toList());
  }

  /** An attribute that holds numbers is not free to hold any. */
  @ParameterizedTest
  @EnumSource
  void numbersHaveRanges(BuiltIn operation) throws ClassNotFoundException {
    for (Method attribute : attributes(operation)) {
      Class<?> type = attribute.getReturnType();
      Class<?> element = type.isArray() ? type.getComponentType() : type;
      AttributeRule rule = AttributeRules.of(operation).get(attribute.getName());
      assertThat(rule.smallest() != null)
          .as("range of whole numbers of @%s(%s)", operation.annotation(), attribute.getName())
          .isEqualTo(element == int.class);
      assertThat(rule.real() != null)
          .as("range of numbers of @%s(%s)", operation.annotation(), attribute.getName())
          .isEqualTo(
              element == float.class || element == double.class || rule == AttributeRule.ODD);
    }
  }
}
