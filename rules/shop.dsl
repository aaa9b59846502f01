# Sentences for rules. Left of "=" what an analyst writes, right what the rulebook reads.
# A line that begins with "-" says more about the thing named in the line before it.
# Entries are tried from top to bottom: of two that begin or end alike, the longer one stands first.

# 订单 · an order
[when]有一笔订单=OrderState($days : days, $elapsed : elapsedSeconds, $fold : secondsPerDay)
[when]There is an order=OrderState()
[when]- 状态是 {a} 或 {b} 或 {c} 或 {d} 或 {e}=status in ("{a}", "{b}", "{c}", "{d}", "{e}")
[when]- 状态是 {status}=status == "{status}"
[when]- 没有未结的售后单=claimOpen == false
[when]- 有未结的售后单=claimOpen == true
[when]- 由店里收款=buyerConfirms == false
[when]- 由买家确认收货=buyerConfirms == true
[when]- 物流天数已到=elapsedSeconds >= days * secondsPerDay
[when]- 物流天数未到=elapsedSeconds < days * secondsPerDay
[when]- it need not be paid first=unpaid == false
[when]- it has to be paid first=unpaid == true
[when]- its flag is {flag}=flag == "{flag}"
[when]- its notes were read in this shift=notesRead == true
[when]- its notes were not read in this shift=notesRead == false
[when]- its product is out of stock=outOfStock == true
[when]- its product is in stock=outOfStock == false
[then]结论 {outcome} 说明天数和时间=insert(new Decision("{outcome}").with("days", $days).with("elapsed", $elapsed).with("needed", $days * $fold));
[then]结论 {outcome} 说明还差几秒=insert(new Decision("{outcome}").with("days", $days).with("elapsed", $elapsed).with("needed", $days * $fold).with("left", $days * $fold - $elapsed));

# 快递 · carriers
[when]要发一批货=Shipment($promised : promisedDays, $asked : requestedCarrier, $funds : funds, $chosen : chosen)
[when]- 还没选快递=chosen == ""
[when]- 已经选了快递=chosen != ""
[when]- 选的不是买家指定的=requestedCarrier != "", chosen != requestedCarrier
[when]- 买家指定了要补邮费的快递=requestedCarrier in ("SF", "EMS")
[when]要补的邮费=Parameter(key == "p.surchargeSfEms", $surcharge : number)
[when]每一天折算的钱=Parameter(key == "p.dayCost", $dayCost : number)
[when]可以接受的倍数=Parameter(key == "p.acceptableRatio", $ratio : number)
[when]没有合适的报价=not Quote(FITS)
[when]有合适的报价=exists Quote(FITS)
[when]没有付得起的合适报价=not Quote(FITS, PAYABLE)
[when]没有更好的合适报价=not Quote(FITS, PAYABLE, BETTER)
[when]有更好的合适报价=exists Quote(FITS, PAYABLE, BETTER)
[when]没有便宜得多的合适报价=not Quote(FITS, PAYABLE, CHEAPER)
[when]有便宜得多的合适报价=exists Quote(FITS, PAYABLE, CHEAPER)
[when]一份付得起的合适报价=Quote($carrier : carrier, $fee : fee, $days : days, FITS, PAYABLE)
[when]有付得起的合适报价=exists Quote(FITS, PAYABLE)
[when]选中的报价合适又付得起=Quote(carrier == $chosen, $carrier : carrier, $fee : fee, $days : days, FITS, PAYABLE)
[when]选中的快递没有送得到的报价=not Quote(carrier == $chosen, serves == true)
[when]选中的报价=Quote(carrier == $chosen, $carrier : carrier, $fee : fee, $days : days)
[when]一份报价=Quote($carrier : carrier, $fee : fee, $days : days)
[when]- 送得到=serves == true
[when]- 送不到=serves == false
[when]- 合适=FITS
[when]- 赶不上承诺的天数=$promised > 0, days > $promised
[when]- 不是买家指定的=$asked != "", carrier != $asked
[when]- 超出可用资金=fee > $funds
# FITS: it delivers, keeps the promised days, and is the carrier the buyer asked for. COST: the fee and what its days weigh.
[when]FITS=serves == true, $promised == 0 || days <= $promised, $asked == "" || carrier == $asked
[when]PAYABLE=fee <= $funds
[when]BETTER=COST < CHOSENCOST || (COST == CHOSENCOST && days < $days)
[when]CHEAPER=COST * $ratio < CHOSENCOST
[when]CHOSENCOST=($fee + $days * $dayCost)
[when]COST=(fee + days * $dayCost)
[then]结论 {outcome} 说明所选报价=insert(new Decision("{outcome}").with("carrier", $carrier).with("fee", $fee).with("days", $days).with("promised", $promised).with("funds", $funds));
[then]结论 {outcome} 说明倍数=insert(new Decision("{outcome}").with("carrier", $carrier).with("fee", $fee).with("days", $days).with("ratio", $ratio));
[then]结论 {outcome} 说明资金=insert(new Decision("{outcome}").with("funds", $funds));
[then]结论 {outcome} 说明要求=insert(new Decision("{outcome}").with("chosen", $chosen).with("asked", $asked));
[then]排进名次=insert(new Finding(0).about($carrier).with("carrier", $carrier).with("fee", $fee).with("days", $days).with("cost", $fee + $days * $dayCost).rank($fee + $days * $dayCost).rank($days).rank($carrier));
[then]说明落选=insert(new Finding(0).about($carrier).with("carrier", $carrier).with("fee", $fee).with("days", $days).with("promised", $promised).with("asked", $asked).with("funds", $funds));
[then]说明补邮费=insert(new Finding(0).about($asked).with("carrier", $asked).with("surcharge", $surcharge));

# 退回的商品 · goods that came back
[when]有退回的商品=ReturnedGoods($gift : giftPrice, $amount : amount)
[when]- 不是原来的商品或数量不对=otherItem == true
[when]- 配件、说明或商标不全=partsMissing == true
[when]- 赠品没有退回=giftMissing == true
[when]- 赠品没有缺=giftMissing == false
[when]- 退货的原因不在卖家=reason not in ("QUALITY", "NOT_AS_DESCRIBED", "WRONG_ITEM", "MISSING_ITEM", "MISSING_GIFT", "DAMAGED")
[when]- 是食品、化妆品、医疗器械或计生用品=category in ("food", "cosmetics", "medical", "contraceptives")
[when]- 是电子产品=category == "electronics"
[when]- 是服装、鞋、箱包、玩具或家纺=category in ("clothing", "shoes", "bags", "toys", "textiles")
[when]- 一次性密封已破坏=condition == "SEAL_BROKEN"
[when]- 改过串号、私自修过、有难以恢复的使用痕迹或已激活=condition in ("SERIAL_ALTERED", "REPAIRED", "WORN", "ACTIVATED")
[when]- 吊牌已去掉=condition == "TAG_REMOVED"
[when]- 穿用过、污损或损坏=condition in ("WORN", "SOILED", "DAMAGED")
[then]结论 {outcome} 不退款=insert(new Decision("{outcome}").with("deduction", 0).with("refund", 0));
[then]结论 {outcome} 全额退款=insert(new Decision("{outcome}").with("deduction", 0).with("refund", $amount));
[then]结论 {outcome} 扣赠品价退款=insert(new Decision("{outcome}").with("deduction", $gift).with("refund", $amount - $gift));

# 签收证据 · evidence of receipt
[when]There is a parcel that its buyer has not received=ReceiptEvidence($still : hoursStill)
[when]- it is signed for by the recipient=signed == true, signedBy == "SELF"
[when]- it is signed for by somebody else or nobody knows whom=signed == true, signedBy != "SELF"
[when]- it is signed for=signed == true
[when]- it is not signed for=signed == false
[when]- the place is that of the order=otherPlace == false
[when]- the place is another one=otherPlace == true
[when]- its change of address failed=changeFailed == true
[when]- no change of address failed=changeFailed == false
[when]- there is a matching slip or lawful proof=slip == true || thirdPartyProof == true
[when]- there is no proof of the signature=slip == false, thirdPartyProof == false
[when]- the buyer agreed to the proxy or confirms it=proxyAgreed == true
[when]- the buyer never agreed to a proxy=proxyAgreed == false
[when]Parcels count as stuck after a while=Parameter(key == "p.stuckHours", $limit : number)
[when]- it has not moved for that long=hoursStill >= $limit
[when]- it moved within that time=hoursStill < $limit
[then]The answer is {outcome} and the remedy is {remedy} after so many hours=insert(new Decision("{outcome}").with("remedy", "{remedy}").with("still", $still).with("limit", $limit));
[then]The answer is {outcome} and the remedy is {remedy}=insert(new Decision("{outcome}").with("remedy", "{remedy}"));

# 只有结论 · just the answer
[then]结论 {outcome}=insert(new Decision("{outcome}"));
[then]The answer is {outcome}=insert(new Decision("{outcome}"));
