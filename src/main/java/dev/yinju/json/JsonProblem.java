package dev.yinju.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Says what is wrong with a text that is not the JSON expected, in words for whoever wrote it.
final class JsonProblem {

    private JsonProblem() {}

    static String describe(JsonProcessingException e) {
        return switch (innermost(e)) {
            case JsonEOFException end -> "it ends before its last bracket or quotation mark";
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                "the field \"%s\" must be %s".formatted(path(mismatch), kind(mismatch.getTargetType()));
            case MismatchedInputException mismatch -> "it is not one object";
            case JsonProcessingException other -> "it is not JSON" + from(other.getLocation());
        };
    }

    /// A parser's exception within a field comes wrapped.
    private static JsonProcessingException innermost(JsonProcessingException e) {
        return e.getCause() instanceof JsonProcessingException inner ? innermost(inner) : e;
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == String.class) {
            return "a text in quotation marks";
        }
        return type != null && Collection.class.isAssignableFrom(type) ? "a list in square brackets" : "an object";
    }

    private static String from(@Nullable JsonLocation location) {
        return location == null ? "" : " from character %d on".formatted(location.getColumnNr());
    }
}
