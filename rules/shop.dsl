# Sentences for rules. Left of "=" what an analyst writes, right what the rulebook reads.
# A line that begins with "-" says more about the thing named in the line before it.
# Entries are tried from top to bottom: of two that begin or end alike, the longer one stands first.

# 订单 · an order
[when]There is an order=OrderState()
[when]- it need not be paid first=unpaid == false
[when]- it has to be paid first=unpaid == true
[when]- its flag is {flag}=flag == "{flag}"
[when]- its notes were read in this shift=notesRead == true
[when]- its notes were not read in this shift=notesRead == false
[when]- its product is out of stock=outOfStock == true
[when]- its product is in stock=outOfStock == false

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

# 缺货赔付 · what is owed for want of stock
[when]平台规定了发货时间=Parameter(key == "p.shipWithinHours", $within : number)
[when]按缺货赔付=Parameter(key == "p.oosComp.shortRate", $rate : number) Parameter(key == "p.oosComp.shortMax", $most : number) Parameter(key == "p.oosComp.min", $least : number)
[when]按预售缺货赔付=Parameter(key == "p.oosComp.longRate", $rate : number) Parameter(key == "p.oosComp.longMax", $most : number) Parameter(key == "p.oosComp.min", $least : number)
[when]按恶意缺货赔付=Parameter(key == "p.oosComp.maliciousRate", $rate : number) Parameter(key == "p.oosComp.maliciousMax", $most : number) Parameter(key == "p.oosComp.min", $least : number)
[when]有一笔付了款的缺货=StockOut($amount : amount, paid == true, choice != "CANCEL", choice == "REFUND" || closedUnasked == true || malicious == true)
[when]- 不是谎称缺货=malicious == false
[when]- 谎称缺货=malicious == true
[when]- 承诺的发货时间不比规定的长=promiseHours <= $within
[when]- 承诺的发货时间比规定的长=promiseHours > $within
[when]- 按比例算不到最少的数=amount * $rate < $least
[when]- 按比例算在最少和最多之间=amount * $rate >= $least, amount * $rate <= $most
[when]- 按比例算超过最多的数=amount * $rate > $most
[when]没有商量或谎称缺货算一次违规=accumulate(StockOut(closedUnasked == true || malicious == true); $violations : count())
[then]结论 {outcome} 赔最少的数=insert(new Decision("{outcome}").with("compensation", $least).with("penalty", $least * $violations).with("rate", $rate));
[then]结论 {outcome} 赔最多的数=insert(new Decision("{outcome}").with("compensation", $most).with("penalty", $most * $violations).with("rate", $rate));
[then]结论 {outcome} 按比例赔=insert(new Decision("{outcome}").with("compensation", $amount * $rate).with("penalty", $amount * $rate * $violations).with("rate", $rate).with("amount", $amount));

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
