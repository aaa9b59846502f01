package xiaoer.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI page says about the API as a whole; the calls describe themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api(MessageSource messages) {
        String mark = messages.getMessage("product.mark", null, Locale.SIMPLIFIED_CHINESE);
        return new OpenAPI()
                .info(new Info()
                        .title("Xiaoer " + mark)
                        .version("v1")
                        .description("Another program may do here exactly what the person it signs in as may do. "
                                + "A refusal is an RFC 9457 problem; its reason is stable, its detail is for people.")
                        .license(new License().name("Apache-2.0")))
                // Relative, so that the page works under whatever name the installation is reached.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes("basic", scheme("basic"))
                        .addSecuritySchemes("token", scheme("bearer")))
                .security(List.of(
                        new SecurityRequirement().addList("basic"), new SecurityRequirement().addList("token")));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
