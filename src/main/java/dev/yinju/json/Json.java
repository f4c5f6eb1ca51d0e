package dev.yinju.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;

/// How the program's records are written as JSON: on one line, absent values left out.
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(LogicalType.Textual, Json::takeTextsOnly)
            .build();

    private Json() {}

    /// A number or a truth value is no text, which Jackson would make one of it.
    private static void takeTextsOnly(MutableCoercionConfig texts) {
        for (CoercionInputShape other :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            texts.setCoercion(other, CoercionAction.Fail);
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + value.getClass(), e);
        }
    }

    /// Reads a JSON object; fields that the type does not know are left alone.
    ///
    /// @throws JsonException if the text is not JSON, or of another shape than the type
    public static <T> T read(String text, Class<T> type) throws JsonException {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new JsonException("it is not one object");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new JsonException(JsonProblem.describe(e), e);
        }
    }

    /// `value` with so many digits after the point.
    static double rounded(double value, int digits) {
        double scale = Math.pow(10, digits);
        return Math.round(value * scale) / scale;
    }
}
