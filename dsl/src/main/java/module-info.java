/**
 * The annotations that declare a network. They are read by the compiler only, so a module of
 * networks needs no more than {@code requires static dev.atrous.dsl}.
 */
module dev.atrous.dsl {
  exports dev.atrous.dsl;
}
