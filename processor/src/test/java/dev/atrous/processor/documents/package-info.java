/**
 * The documents of the repository against the code: what they show compiles, their excerpts are
 * what the processor writes and says today, and their links lead somewhere.
 */
package dev.atrous.processor.documents;
