# Sentences for rules. Left of "=" what an analyst writes, right what the rulebook reads.
# A line that begins with "-" says more about the thing named in the line before it.

# 订单 · an order
[when]有一笔订单=OrderState($status : status, $flag : flag, $days : days, $elapsed : elapsedSeconds, $fold : secondsPerDay)
[when]There is an order=OrderState($status : status, $flag : flag, $days : days, $elapsed : elapsedSeconds, $fold : secondsPerDay)
[when]- 状态是 {status}=status == "{status}"
[when]- its status is {status}=status == "{status}"
[when]- 状态是 {a} 或 {b} 或 {c} 或 {d}=status in ("{a}", "{b}", "{c}", "{d}")
[when]- 旗子是 {flag}=flag == "{flag}"
[when]- its flag is {flag}=flag == "{flag}"
[when]- 有未结的售后单=claimOpen == true
[when]- 没有未结的售后单=claimOpen == false
[when]- 物流天数已到=elapsedSeconds >= days * secondsPerDay
[when]- 物流天数未到=elapsedSeconds < days * secondsPerDay
[when]- its notes were read in this shift=notesRead == true
[when]- its notes were not read in this shift=notesRead == false
[when]- its product is out of stock=outOfStock == true
[when]- its product is in stock=outOfStock == false

# 结论 · the answer
[then]结论 {outcome}，说明状态=insert(new Decision("{outcome}").with("status", $status));
[then]结论 {outcome}，说明天数和时间=insert(new Decision("{outcome}").with("days", $days).with("elapsed", $elapsed).with("needed", $days * $fold));
[then]结论 {outcome}，说明还差几秒=insert(new Decision("{outcome}").with("days", $days).with("elapsed", $elapsed).with("needed", $days * $fold).with("left", $days * $fold - $elapsed));
[then]结论 {outcome}=insert(new Decision("{outcome}"));
[then]The answer is {outcome}=insert(new Decision("{outcome}"));
