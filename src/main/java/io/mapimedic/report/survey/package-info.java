/** What the knowledge holds and what it lacks: a survey as data, and as Markdown. */
@NullMarked
package io.mapimedic.report.survey;

import org.jspecify.annotations.NullMarked;
