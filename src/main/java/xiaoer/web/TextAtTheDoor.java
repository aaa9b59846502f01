package xiaoer.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shared.TypedText;
import xiaoer.shared.WrittenNumber;

/**
 * What every page and call is asked with, before any of ours looks at it: text that no database keeps is refused, and a
 * number is one that people write.
 */
@Configuration(proxyBeanMethods = false)
class TextAtTheDoor implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(new WrittenAmounts());
    }

    private static final class WrittenAmounts implements Converter<String, BigDecimal> {

        /** An empty field is none; the null check does not see that a converter's type may be nullable. */
        @Override
        @SuppressWarnings("NullAway")
        public @Nullable BigDecimal convert(String text) {
            return text.isBlank()
                    ? null
                    : WrittenNumber.of(text.strip())
                            .orElseThrow(() -> new NumberFormatException("No number that people write"));
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            check(name, name);
            for (String value : values) {
                check(name, value);
            }
        });
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> check(String.valueOf(name), String.valueOf(value)));
        }
        return true;
    }

    private static void check(String name, String text) {
        if (!TypedText.isCarried(text)) {
            String field = TypedText.isCarried(name) ? name : "?";
            throw new Refusal(Kind.INVALID, "CONTROL_CHARACTER", List.of(field), Map.of("field", field));
        }
    }

    /** Bodies that Spring reads; a string of theirs that no database keeps makes them malformed. */
    @Bean
    JsonMapperBuilderCustomizer carriedText() {
        return mapper -> mapper.addModule(new SimpleModule().addDeserializer(String.class, new CarriedText()));
    }

    private static final class CarriedText extends StdScalarDeserializer<String> {

        CarriedText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString();
            if (text != null && TypedText.isCarried(text)) {
                return text;
            }
            return (String) context.handleWeirdStringValue(String.class, "", "holds invisible control characters");
        }
    }
}
