package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import xiaoer.testing.Calls;
import xiaoer.testing.Pages;
import xiaoer.testing.XiaoerTest;

/** Looking up processes by API and on pages. */
@XiaoerTest
@Import(ProcessCallsTests.Exams.class)
class ProcessCallsTests {

    @TempDir
    static Path temp;

    @DynamicPropertySource
    static void small_processes(DynamicPropertyRegistry properties) {
        new AuthoredCopy(temp).withProcesses();
        properties.add("xiaoer.authoring.root", temp::toString);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Exams {
        @Bean
        ExamWatch student07SitsAnExam() {
            return student -> student.name().equals("student07");
        }
    }

    @LocalServerPort
    int port;

    @Test
    void the_processes_are_listed_with_their_names() {
        get("analyst", "/api/v1/processes")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.processes[*].id")
                .value(List.class, ids -> assertThat(ids).asList().containsExactly("ship", "tell"))
                .jsonPath("$.processes[0].name.en")
                .isEqualTo("Shipping")
                .jsonPath("$.processes[0].path")
                .isEqualTo("processes/ship/ship.bpmn");
    }

    @Test
    void a_process_tells_its_variables_and_nodes() {
        get("student01", "/api/v1/processes/ship?release=1")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.variables.flag")
                .isEqualTo("TEXT")
                .jsonPath("$.nodes[?(@.id == 'pack')].state")
                .isEqualTo("WAIT_PACKING")
                .jsonPath("$.nodes[?(@.id == 'pack')].help.zh")
                .isEqualTo("按订单核对商品。");
    }

    @Test
    void a_drawing_is_the_authors_text_as_a_file() {
        String text = get("trainer", "/api/v1/processes/ship/drawing")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"ship.bpmn\"")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(text).contains("<businessRuleTask id=\"ask-gate\" name=\"看旗子\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/processes/none", "/api/v1/processes/none/drawing", "/api/v1/processes?release=99"})
    void what_is_unknown_is_told_so(String path) {
        get("analyst", path).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/processes", "/api/v1/processes/ship", "/api/v1/processes/ship/drawing"})
    void a_student_in_an_exam_sees_none_of_it(String path) {
        get("student07", path)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("EXAM_RUNNING");
    }

    @ParameterizedTest
    @CsvSource({
        "/system/processes, 3 / 3 个走查通过, 告诉买家",
        "/system/processes/ship, processes/ship/ship.walks.yaml:1, 边界事件",
        "/system/processes/ship?release=1, 绿旗，装箱发货, /api/v1/processes/ship/drawing?release=1",
        "/system/processes?language=en, Walks green: 3 of 3, Shipping",
        "/system/releases, 通过的走查, /system/processes?release=1",
    })
    void the_pages_tell_walks_and_nodes_to_those_who_author(String path, String told, String toldToo) throws Exception {
        HttpResponse<String> page = Pages.as("analyst", port).get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(told, toldToo).doesNotContain("??");
    }

    @Test
    void students_have_no_such_pages() throws Exception {
        assertThat(Pages.as("student01", port).get("/system/processes").statusCode())
                .isEqualTo(403);
    }

    private RestTestClient.ResponseSpec get(String name, String path) {
        return Calls.as(name, port).get().uri(path).exchange();
    }
}
