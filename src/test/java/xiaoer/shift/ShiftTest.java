package xiaoer.shift;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import xiaoer.testing.XiaoerTest;

/** The whole program with a tiny module besides: a pack, some commands and arrivals made for testing the door. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@XiaoerTest
@Import(TinyModule.class)
@interface ShiftTest {}
