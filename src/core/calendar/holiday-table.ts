// Written by `npm run gen:holidays` from date-holidays 3.37.0; the data is under CC BY-SA 3.0 (see NOTICE). How it is read: holidays.ts.
/* eslint-disable max-lines -- one line a region, so that a difference can be read */

/** The days of each holiday in 2020–2036 that are no Saturday or Sunday. */
export const SERIES = `*..........1p1a121m161q1i131m1e0z1j *........a09za1a1a09z9z9za29z9z9za0 *......100z0x0w0v110z0v0x0w11100z0v
*......4b4a48474d4c4a49484e4c4b4a49 *......4i4h4f4e4k4j4h4g4f4l4j4i4h4g *......4i4o4m4l4k4j4h4n4m4l4j4i4h4n
*......5h5g5f5f5f5i5g5f5f5g5f5h5g5g *......7m7m7l7l7l7n7l7l7l7m7n7m7l7m *......9za09za1a1a09z9z9za29z9z9za0
*....0w0m..0t1c..0q18..0n160v1e130s *....0w0m..0t1c..0q180y0n160v1e130s *....0w0m..0t1c120r180y0n160v1e130s
*....2m2m2m2l..2m2m2l2m....2l2m2m2m *....39393b3939393a..3a393a3939..3a *....4r4r4r4q..4r4r4q4r....4q4r4r4r
*....7g7f7e7j7i7h7g7e7k7j7i7g7f7e7k *....7n7m7s7q7p7o7n7l7r7q7p7n7m7l7r *....89898a8b8a898a89898b8a8989898c
*....8f8b8g8f....8c8h8f8f..8f8b8h8g *....9t9t9u..9u9t9u9t9t..9u9t9t9t.. *..03030303..0403030303..0403030303
*..0o0n0t0s..0p0o0n0s....0p0n0t0s.. *..19191919..1b19191919..1b19191919 *..1x1m..120q0f049o9c..8r8h857u..79
*..2120202120..21212020202220202021 *..28282828....28282728....27282828 *..29292929..29292928....29282929..
*..2m2l2l2m2l..2m2m2l2l2l2n2l2l2l2m *..2m2m2m2m2l2n2m2m2l2m..2n2l2m2m2m *..3736363736..37373636363836363637
*..3a2z..2e231s1i..0v0ka49u9i97..8l *..3a30..2e23..1i..0v0ka49u9i97..8l *..3e3d3c3i3g3f3e3d3i3h3g3f3d3c3i3h
*..3e3d3d3e3d..3e3e3d3d3d3f3d3d3d3e *..3g..2v2k..1y1o..11..0g059o9d928r *..3n..322r..251v..18..0n0c9v9k998y
*..3o3d322s..261v..180y0n0d9w9l..8z *..3o3d322s2h..1v..180y0n0d9w9l..8z *..3o3e..2s2h..1v..180y0n0d9w9l..8z
*..3o3e322s....1v..180y0n0d9w9l..8z *..4645454645..46464545454745454546 *..4o4q4p4q4p4p4o4q4p4p4p4p4q4p4p4q
*..5m5b504p..443t..372w2l2b..1p1e.. *..5x5w5w5x5w..5x5x5w5w5w5y5w5w5w5x *..6b6a6a6b6a..6b6b6a6a6a6c6a6a6a6b
*..7a79797a79..7a7a7979797b7979797a *..7r7g756u..685y..5c514q4f..3u3j.. *..7v7u7u7v7u..7v7v7u7u7u7w7u7u7u7v
*..7y7o877w8d..7s8b80..887x..847t8c *..8988888988..89898888888a88888889 *..8j888s8h84..8d828k..8t8i..8p8e..
*..9897979897..98989797979997979798 *..9m9l9l9m9l..9m9m9l9l9l9n9l9l9l9m *..a09z9za09z..a0a09z9z9za19z9z9za0
*..a0a09za09z..a0a09z9z9za1a09z9za0 *0000..0100000000..00000000..010000 *0000..0200000000..00000000..020000
*000002..00000000020000000002..0000 *0000020100000000020000000002010000 *0000020200000000020000000002020000
*0000030200000000030000000003020000 *01..0201010101..020101010102010101 *0103020101010103020101010102010101
*0103030101010103030101010103010101 *05030908..05040309....05040908.... *050a090807050b0a090706050b09080706
*060606..07060606060706060606..0706 *08..0908080808..090808080809080808 *090a090909090b0a090909090b09090909
*0c0a0908070c0b0a09070d0c0b0908070d *0e0e..0f0e0e0e0e..0e0e0e0e..0f0e0e *0e0e0g0f0e0e0e0e0g0e0e0e0e0g0f0e0e
*0f..0h0f0f0f0f..0h0f0f0f0f0h0f0f0f *0g0h0g0g0g0g..0h0g0g0g0g..0g0g0g0g *0j0h0g0f0e0j0i0h0g0e0k0j0i0g0f0e0k
*0j0o0n0m0l0j0i0o0n0l0k0j0i0n0m0l0k *0n150u..130r1a0z0o16..0l14....11.. *0n150u..130r1a0z0o160v0l14....11..
*0q..0x0n160u1d120r190y..170w1f..0t *0q..0x0n160u1d120r190z..170w1f..0t *0q..0x0n160u1d13..190z..170w1f..0t
*0q0o0n0m0l0q0p0o0n0l0r0q0p0n0m0l0r *0q0p0p0p0p0q0p0p0p0p0r0q0p0p0p0p0r *0q0q0q0q..0q0q0q0q..0r0q0q0q0q..0r
*0q0v0u0t0s0q0p0v0u0s0r0q0p0u0t0s0r *0q160v0n160s1b120p170z0m150u1f120r *0r190w0m170t1c130q180y0n160v1e130s
*0r190y0o17..1e13..1a0z....0x1g..0u *0r190y0o17..1e13..1a10....0x1g..0u *0x0v0u0t0s0x0w0v0u0s0y0x0w0u0t0s0y
*0x0v11100z0x0w0v110z0y0x0w11100z0y *0x0x0x0x0w0x0x0x0x0w0y0x0x0x0x0w0y *1012111010101012111010101011101010
*151415....14151515....15151414..15 *1b191f1e1d1b1a191f1d1c1b1a1f1e1d1c *1b1a1a1a1a1b1a1a1a1a..1b1a1a1a1a..
*1c1c1c..1d1c1c1c1c1d1c1c1c1c..1d1c *1f1x1n..1v1k....1j181r1f1y1m1b1u1k *1i191m1e161p1a121m161q1i131m1e0z1j
*1i1h1h1h1h1i1h1h1h1h..1i1h1h1h1h.. *1j1a1n1f171q1b131n171r1j141n1f101k *1k1b1o1g181r1c141o181s1k151o1g111l
*1m1d1q1i1a1t1e161q1a1u1m171q1i131n *1m1n1m1m1m1m..1n1m1m1m1m..1m1m1m1m *1p1n1t1s1r1p1o1n1t1r1q1p1o1t1s1r1q
*1p211t1l251p1h211m1d1x1i221t1e1y1q *1q1o1n1t1s1q1p1o1u1s1r1q1p1n1t1s1r *1q1p1p1p1r1p1p1p1q1r1q1p1q1p1p1r1q
*1q221u1m261q1i221n1e1y1j231u1f1z1r *1t1u1t1s1t1s1s1u1t1s1s1s1v1t1s1s1t *1w1u1t1s1y1w1v1u1t1y1x1w1v1t1s1y1x
*1w1u1u1u1v..1v1u1v1u1u..1v1u1u1u.. *1w1u1u1u1v1w1v1u1v1u1u1w1v1u1u1u1x *1w1u201z1y1w1v1u201y1x1w1v201z1y1x
*1y1w1v1u201y1x1w1v201z1y1x1v1u201z *1z1y..1z1z1y1y1y201y1y1y1z..1z1y1z *2321202021202221212020202220202021
*2321272625232221272524232227262524 *2423232325232323242524232423232524 *2524242325242424242524242524232525
*2625..26262526....25252626....2626 *27..2727272626..27262627....262727 *27..27272727....27262727....272727
*2a2827262c2a292827252b2a292726252b *2a2827262c2a2928272c2b2a2927262j2b *2a28272728272928282727272927272728
*2a282828292a29282928282a292828282b *2a282e2d2c2a29282e2c2b2a292e2d2c2b *2a29272728272929282727272a27272728
*2a2929292c2b29292a292b2b2a2929292c *2a2a2a2a..2a2a2a2a29..2a2a292a.... *2b282828292a2a282928282a292828282b
*2d2c2b2d2d2c2c2c2e2c2c2c2d2b2d2c2d *2h2f2e2d2c2h2g2f2e2c2b2h2g2e2d2c2i *2h2g2g2g..2h2g2g2h2g..2h2h2g2g2g2i
*2i2h2h2h2j2h2h2h2i..2i2h2i2h2h..2i *2i2i2i....2i2i2i2i..2i2i2i2h....2i *2i2j....2k2j2j2j..2j2j2j2k....2j2k
*2j2j....2j2j2j2j....2j2j2j2i..2j2j *2k2p2o2n2m2k2j2p2o2m2l2k2q2o2n2m2l *2k32....302o..2x2m342t2i31..392y..
*2q..241t..180x..0b9u9j..8y8m8b80.. *2r2i2v2n2f2y2j2b2v2f2z2r2c2v2n282s *2s2f..2o362v2k342u..302q..2w2m36..
*2s2j2w2o2g2z2k2c2w2g302s2d2w2o292t *2s2q2p2v2u2s2r2q2w2u2t2s2r2p2v2u2t *2v..2z2r2j32..2f2z2j332v2g2z2r2c2w
*2v2m2z2r2j322n2f2z2j332v2g2z2r2c2w *2w2n302s2k332o2g302k342w2h302s2d2x *2x..332t3b..2p392z2n352v2k312r3b30
*2z..2z2y2z2y2y..2z2y2y2y..2z2y2y2z *2z3b332v3f..2r3b..2n37..3c33..3830 *2z3b332v3f2z2r3b2w2n372s3c332o3830
*322t362y2q392u2m362q3a322n362y2j33 *32302z2y2x3231302z2x2w32312z2y2x33 *3230303031323130313030323130303033
*323e362y3i322u3e2z2q3a2v3f362r3b33 *353332313035343332302z353432313036 *362u..291y..1c120r0f9z9o..92..8g85
*363b3a393836353b3a3837363c3a393837 *393736353439383736343339383635343a *393736353b393837363b3a393836353b3a
*3937363637363837373636363836363637 *39383838..3938383938..39393838383a *393l3d353p39313l362x3h323m3d2y3i3a
*3a3m3e363q3a323m372y3i333n3e2z3j3b *3b2w3g373q3c333n3e303j3a2x3f363q3d *3b3a3a..3b3a3a3a..3b3a3a3b3a..3b3b
*3c3b3a3d3c3b3b3b3e3b3b3b3c3a3d3b3c *3c3u..413r3g..3o3e..3k43..3h403q.. *3d..3d3c3d3c3c..3d3c3c3c..3d3c3c3d
*3d..3e3c3d3c3c..3d3c3c3c..3e3c3c3d *3d3b3d3c3d3c3c3b3d3c3c3c3c3d3c3c3d *3d3e..3c3d3c3c3e3d3c3c3c3f..3c3c3d
*3d3e3d3c3d3c3c3e3d3c3c3c3f3d3c3c3d *3d3f3e3c3d3c3c3f3d3c3c3c3g3e3c3c3d *3g..3d3c3b3g3f..3d3b3a3g..3d3c3b3h
*3g3e3d3c3i3g3f3e3d3i3h3g3f3d3c3i3h *3g3f3f3f..3h3f3f3g3f..3h3g3f3f3f3i *3g3f3f3f3i3g3f3f3g3f3h3g3g3f3f3f3h
*3h3f3e3d3j3h3g3f3e3j3i3h3g3e3d3j3i *3j3i3k3j3j3i3i3i3k3i3i3i3j3k3j3i3j *3j3u3u3u..3u3u3u3v....3u3v3u3u..3v
*3k3b3o3g383r3c343o383s3k353o3g313l *3n3l3k3k3l3k3m3l3l3k3k3k3m3k3k3k3l *3q3e332t..271w..1b0z0o0e9y9m..90..
*3q3p3r3q3q3p3p3p3r3p3p3p3q3r3q3p3q *3u3s3r3q3w3u3t3s3r3w3v3u3t3r3q3w3v *3u3s3s3s3t..3t3s3t3s3s..3t3s3s3s..
*3u3z3y3x3w3u3t3z3y3w3v3u403y3x3w3v *3w..392z..2d22..1h..0u0ka49s9h96.. *3x3o413t3l443p3h413l453x3i413t3e3y
*3x3w..3y3x3w3w3w3z3w3w3w3x..3y3w3x *3y..3y3x3y3x3x..3y3x3x3x..3y3x3x3y *3y3p423u3m453q3i423m463y3j423u3f3z
*413p3e..2t2h..1w..190z..0e029m..90 *413p3e..2t2i..1x1m1a0z..0e039m..90 *413p3f..2t2h..1w..190z..0e029m..90
*413s453x3p483t3l453p49413m453x3i42 *413z3y3y3z3y403z3z3y3y3y403y3y3y3z *413z3z3z40..403z403z3z..403z3z3z..
*41404040..4140404140..414140404042 *4146454443414046454342414745444342 *4146484443414046454342414745444342
*42..3f..2u2i..1x1m1a10..0f039n9c91 *42..3f352u2j..1y1n..100q0f049n9c91 *4443454444434343454343434445444344
*453s..414j483x4h47..4d43..493z4j.. *4543424147454443424046454442414046 *483z4c443w4f403s4c3w4g483t4c443p49
*4846454443484746454342484745444349 *48474747..4847474847..484847474749 *484d4c4b4a48474d4c4a49484e4c4b4a49
*4a4a....4a4a4a4a....4a4a4a49..4a4a *4b....4b4b4b4b....4a4b4b4b..4b4b4b *4c..4c4b4c4b4b..4c4b4b4b..4c4b4b4c
*4c4a49484e4c4b4a49474d4c4b4948474d *4f4e4e4e4h4f4e4e4f4e4g4f4f4e4e4e4g *4f4k4j4i4h4f4e4k4j4h4g4f4l4j4i4h4g
*4f4r4j4b4v4f474r4c434n484s4j444o4g *4i494m4e464p4a424m464q4i434m4e3z4j *4i4h4g4i4i4h4h4h4j4h4h4h4i4g4i4h4i
*4j4a4n4f474q4b434n474r4j444n4f404k *4j4h4g4f4l4j4i4h4g4e4k4j4i4g4f4e4k *4j4h4g4f4l4j4i4h4g4l4k4j4i4g4f4l4k
*4j4k..4i4j4i4i4k4j4i4i4i4l..4i4i4j *4m....4i4j4i4i..4j4i4i4i....4i4i4j *4m4d4q4i4a4t4e464q4a4u4m474q4i434n
*4m4k4j4i4h4f4l4k4j4h4g4f4l4j4i4h4g *4m4k4j4p4o4m4l4k4q4o4n4m4l4j4p4o4n *4m4l4l4l4o4m4l4l4m4l4n4m4m4l4l4l4n
*4m4r4q..4o4m4l4r....4n4m4s4q....4n *4m4r4q4p4o4m4l4r4q4o4n4m4s4q4p4o4n *4q..4q4p4q4p4p..4q4p4p4p..4q4p4p4q
*4t4k4x4p4h504l4d4x4h514t4e4x4p4a4u *4w4k494s4h..4p4f....4b4u..474q..46 *4w4k494s4h..4p4f45..4b4u..474q4h46
*4x4y4x4w4x4w4w4y4x4w4w4w4z4x4w4w4x *504y4x4w....4z4y4x52....4z4x4w52.. *504y4y4y4z504z4y4z4y4y504z4y4y4y51
*50525150..504z5251....50535150..51 *5055515052504z55515251505651505251 *5055545352504z55545251505654535251
*515050505250505051..5150515050..51 *5452515756545352585655545351575655 *5455545455545355555454545654545455
*5755545352575655545251575654535258 *5756565659575656575658575756565658 *5856555453585756555352585755545359
*5b5c5b5a5b5a5a5c5b5a5a5a5d5b5a5a5b *5b5g5f5e5d5b5a5g5f5d5c5b5h5f5e5d5c *5e5c5c5c5d5b5d5c5d5c5c5b5d5c5c5c5c
*5e5d5d5d..5f5d5d5e5d..5f5e5d5d5d5g *5e5j5i5h5g5e5d5j5i5g5f5e5k5i5h5g5f *5f5e5e5e5g5e5e5e5f..5f5e5f5e5e..5f
*5l5j5i5h5g5l5k5j5i5g5f5l5k5i5h5g5m *5m5k5j5i5h5m5l5k5j5h5g5m5l5j5i5h5n *5m5l5l5l5n5l5l5l5m..5m5l5m5l5l..5m
*5n5m5m5o5n5m5m5m5p5n5m5m5n5m5o5n5n *5o5m5i5h5g5l5k5j5i5g5f5l5k5i5h5g5m *5p5n7u7t7z7x7w7v7u7s7y7x7w7u7t7s7y
*5s5q5p5o5n5s5r5q5p5n5m5s5r5p5o5n5t *5v5j584x..4b41..3g342t2i..1w1m..10 *5v5t5s5y5x5v5u5t5z5x5w5v5u5s5y5x5w
*5w5k..4y..4c42..3h35..2j291x1n..11 *5w5k..4y4o4c423s3h35..2j291x1n1d11 *5w5k5b4y4o4c423s3h352w2j291x1n1d11
*5w5k5b4y4p4c423t3h352w2j291x1n1e11 *5w5u5t5z5y5w5v5u605y5x5w5v5t5z5y5x *5z5l5c4z4o4f433s3k362x2k2a201o1d12
*5z5n5c..4q4f..3u3k382x..2c20..1f.. *5z5x5w5w5x5w5y5x5x5w5w5w5y5w5w5w5x *5z5x5w62615z5y5x6361605z5y5w626160
*5z5x5x5x5y..5y5x5y5x5x..5y5x5x5x.. *5z5y5y5y..5z5y5y5z5y..5z5z5y5y5y60 *605y5x5w62605z5y5x6261605z5x5w6261
*605y5x6362605z5y646261605z5x636261 *605z5z5z615z5z5z6061605z605z5z6160 *615z5y646361605z65636261605y646362
*62605z5y5x6261605z5x5w62615z5y5x63 *6261..62626161616361616162..626162 *6361605z5y5w6261605y5x5w62605z5y5x
*66..66666866666667..6766676666..67 *66646369686665646a6867666563696867 *6765646369676665646968676664636968
*6765646a696766656b69686766646a6968 *676666666866666667..6766676666..67 *676j6j6j....6j6j6k6j....6k6j6j6j..
*6d6b6a6g....6c6b6h6f....6c6a6g6f.. *6d6b6a6g6f6d6c6b6h6f6e6d6c6a6g6f6e *6g64..5j..4w4m..413p3e34..2i27..1m
*6g64..5j..4w4n..413p3e34..2i27..1m *6g64..5j594w4m4d413p3e342u2i271y1m *6h6f6e6d6c6a6g6f6e6c6b6a6g6e6d6c6b
*6k6j6j6j6m6k6j6j6k6j6l6k6k6j6j6j6l *6o6c..5r5g544u4k493x..3c31..2f251u *6r6p6o6n6m6k6q6p6o6m6l6k6q6o6n6m6l
*6r6q6q6q..6r6q6q6r6q..6r6r6q6q6q6s *6s6r6r6r6t6r6r6r6s6t6s6r6s6r6r6t6s *6y6w6v6u6t6r6x6w6v6t6s6r6x6v6u6t6s
*6y6w6w6w6x6v6x6w6x6w6w6v6x6w6w6w6w *6y6w6w6w6x6y6x6w6x6w6w6y6x6w6w6w6z *6z6y6y6y706y6y6y6z..6z6y6z6y6y..6z
*6z747372716z6y747371706z7573727170 *716z6y6x6w71706z6y6w6v71706y6x6w72 *7170..71717070707270707071..717071
*71706v6u717070706v707070716v6u7071 *777676..77767676..7776767776..7777 *7c7a797877757b7a797776757b79787776
*7c7a7978777c7b7a7977767c7b7978777d *7c7b7b7b..7c7b7b7c7b..7c7c7b7b7b7d *7c7b7b7b7e7c7b7b7c7b7d7c7c7b7b7b7d
*7d7d7d....7d7d7d7d..7d7d7d7d....7d *7e736s6h..5v5k..504o4d42..3g36..2l *7f7e..7f7f7e7e7e7g7e7e7e7f..7f7e7f
*7g7e7k7j7i7g7f7e7k7i7h7g7f7k7j7i7h *7j767p7f..7m7b7v..797r..767n....7m *7k777q7g..7n7c7w..7a7s..777o....7n
*7l7a6z7i77..7e747n7b717k..7q7g..7o *7l7k7k7j7l7k7k7k7k7l7k7k7l7k7j7l7l *7m7b..7j787q7f757o..727l..7r7h....
*7m7b..7j787q7f757o..727l7b7r7h77.. *7m7l7n7m7m7l7l7l7n7l7l7l7m7n7m7l7m *7q7o7n7m7s7q7p7o7n7l7r7q7p7n7m7l7r
*7s7h766v..695y..5e524r4g..3u3k..2z *7u7w7w7w....7t7w7x7w....7x7w7w7w.. *7x7v7u7t....7w7v7u7z....7w7u7t7z..
*7x7v7u7t7z7x7w7v7u7s7y7x7w7u7t7s7y *7x7v7u7t7z7x7w7v7u7z7y7x7w7u7t7z7y *7x7v7u80....7w7v817z....7w7u807z..
*7x7v7v7v7w..7w7v7w7v7v..7w7v7v7v.. *7x7w7w7w..7x7w7w7x7w..7x7x7w7w7w7y *7x7w7w7w7z7x7w7w7x7w7y7x7x7w7w7w7y
*7x8281807z7x7w82817z7y7x8381807z7y *807z8180807z7z7z817z7z7z8081807z80 *8482818086848382817z85848381807z85
*8482828283..8382838282..83828282.. *8482828283848382838282848382828285 *8483838386848383848385848483838385
*858484848684848485..8584858484..85 *88..858486848386858685848785848685 *88..8887888787..88878787..88878788
*888685848a888786858389888785848389 *8b8988878d8b8a8988868c8b8a8887868c *8b898f8e8d8b8a898f8d8c8b8a8f8e8d8c
*8b8a8a8a8d8b8a8a8b8a8c8b8b8a8a8a8c *8c8b8b8b8d8b8b8b8c..8c8b8c8b8b..8c *8e82..7h776u6k..5z5o..524s4f453w3k
*8f83..7i776v6l..605p..534s4g463w3l *8f8d8c8b8a8f8e8d8c8a898f8e8c8b8a8g *8i8g8f8e8k8i8h8g8f8d8j8i8h8f8e8d8j
*8i8g8g8g8h8i8h8g8h8g8g8i8h8g8g8g8j *8i8g8m8l8k8i8h8g8m8k8j8i8h8m8l8k8j *8i8n8m8l8k8i8h8n8m8k8j8i8o8m8l8k8j
*8j..7x7m7b6z..6e64..5i574w4k..403p *8j8h8g8m8l8j8i8h8n8l8k8j8i8g8m8l8k *8j8h8n8m8l8j8i8h8n8l8k8j8i8n8m8l8k
*8j8i8i8i8k8i8i8i8j..8j8i8j8i8i..8j *8k8j8j..8l8j8j8j..8k8k8j8k8j..8k8k *8l8j8i8h8n8l8k8j8i8g8m8l8k8i8h8g8m
*8l8k..8l8l8k8k8k8m8k8k8k8l..8l8k8l *8m8k8j8i8h8m8l8k8j8h8g8m8l8j8i8h8n *8p8n..8l8r8p8o8n8m8r8q8p8o..8l8r8q
*8p8o8o8o8r8p8o8o8p8o8q8p8p8o8o8o8q *8q8p8p8p8r8p8p8p8q..8q8p8q8p8p..8q *8r8q8q..8r8q8q8q..8r8q8q8r8q..8r8r
*8t8r8q8w8v8t8s8r8x8v8u8t8s8q8w8v8u *8w8u8t8s8r8w8v8u8t8r8q8w8v8t8s8r8x *8w8u908z8y8w8v8u908y8x8w8v908z8y8x
*8y8w8v91908y8x8w92908z8y8x8v91908z *8y8x8x8z8y8x8x8x908y8x8x8y8x8z8y8y *8z8y..8z8z8y8y8y908y8y8y8z..8z8y8z
*93....8z8y9392..908y8x93....8z8y94 *9593999897959493999796959499989796 *9694939298969594939197969593929197
*9795949392979695949291979694939298 *9795949399979695949298979694939298 *9a9897969c9a9998979c9b9a9997969c9b
*9a98979798979998989797979997979798 *9a98979d9c9a99989e9c9b9a99979d9c9b *9a989898999a99989998989a999898989b
*9b9a9a9a9c9a9a9a9b..9b9a9b9a9a..9b *9e9c9b9a9g9e9d9c9b9g9f9e9d9b9a9g9f *9i9h9h9h9j9h9h9h9i..9i9h9i9h9h..9i
*9i9h9h9h9j9h9h9h9i9j9i9h9i9h9h9j9i *9q9p9p9r9q9p9p9p9s9r9p9p9q9p9r9r9q *9v9u9u9u9u9v9u9u9v9u9t9v9v9u9u9u9w
*9z..9z9y9z9y9y..9z9y9y9y..9z9y9y9z *9z..a09y9z9y9y..9z9y9y9y..a09y9y9z *9z9x9z9y9z9y9y9x9z9y9y9y9y9z9y9y9z
*9za09z9y9z9y9ya09z9y9y9ya19z9y9y9z *9za0a09y9z9y9ya09z9y9y9ya1a09y9y9z *a2a19z9za09za1a1a09z9z9za29z9z9za0
0000a60ka0uh14l1er1ow1z12952jc2th33m3dr3nw3y34874ic 0010a90ke0uh0ui14m1es1ox1z42992jd2ti33n3ds3o03y33y44884id
0060ac0kh 00629c3dx4ii 00g 00q 00q15r203 00r0kg0ub1e01nu1xo27i2r73123kq44e4e9 00r15s204
00s0bg0v515t2052ui34c3ov3zj49d4j7 01i0bf0lx0vu 01p 01p1qk 01w 01x 0200wf16l1gq 02a 02c
02c0d00wo17c1r121p2w13qe4094ax4kr 02r0x317q1rf2242bz2wg36b3qs40n4bc 0350da17q1hv 039
03c0e018c1i722p2ck2x137p3re4224bx 03i1sd 03j 03k 03k0dh0nz0xw 03k0xz1851ia
0410du0no0xi17d1h81r220w2as2kk2uf3493e43nz3xt47n4hj4rb 0410du0no0xi17d1h81r220w2kk2uf3493e43nz3xt47n4rb
0410dv0np0xl17e1h81r520x2at2kl2ug34c3e53nz3xw47o4hk4rc 0420du0no0xi17d1h91r220w2as2kk2uf3493e43o03xt47n4hj4rb
0430nr0xl1ha1r520z2at2ui34c3o13xw47q4hk 0480ej0on 04f0ej0on0yr18v18w1j11ta23e2di2nm2xq2xr37w3i53s942d4ch4mn
04f0eq0ou 04m 04m0eq0ou 04o0oc0y61hv1rq21k2be2v334x3om3yh48b4i5 04t1to 0500f50pa0zf 05b 05e1u9 05t0fy0q3
05w0fq0zf1sy2cn2mh3653g03pu3zp4jd 0661v1 06r0gv0r01151bb1li 06s0gx0r2117 0760hb0rg11l1lw 07j0hn 07j2gp3la
07n0hi1bu1mi2672gv30k3b83l245k4fe 07q0hu 07q0rf1b31ky24n2ei2y63hu3rp4be4l9 07q1wl 07z0i40s9
0800hv11j1l81v22es2om38a3rz41u4lj 08b1wz3wc 08e0i811x1ll1vg2f52p038o3sc4274lw
08e0i811x1lm1vg2f52p038o3sc4274lw 08i1xd 08j0sy1d61xe2ht3213m946o4qw 08w 08x0j20t713c 09013f 09b0jg 09h
09h0jl0tp13t1dz1o81yc28g2ik2so2sp32u3d33n73xb47f4hj4hk4ru 09h1yc 09r0jw
09y0k20k30u714b1ej1oo1yt28x28y2j22t933e3dj3no3np3xt47x4i44sa 0a20k70ua
0a20k70ua0ub14f1el1oq1yx2922j62tb33g3dl3nt3xw3xx4814i64sc 0a20k70ua14f 0a20k71yx2923nt 0a21yx
0a50ka0uh14l1eq1ov1z02952jc2tg33l3dq3nw3y34874ib4sh 0a50ka0uh14m1eq1ov1z02952jd2tg33l3dq3nw3y34884ib4sh
0a614l1er1ow1z12jc2th33m3dr4874ic 0a91z4 0ab0kg0ul1ew1p11z633r3o23y7 0ax 0ax0ks1591fw1zk2a82tx34l3eg3yy48s
0bc0l61fj1q729v2kj3483ew3or4994j3 0bc0l61fj1q729w2kj3483ew3or4994j3 0bf 0bg 0bh
0bp0lj1591f31ox1yr2ig2sa3bz3lu3vo45i4p7 0bq 0bt20o 0ce2193g0 0cf 0cl 0cs 0cs1rj3ge 0ct 0d1 0dk 0dk0no22f3h63ra
0dk22f3h6 0dl 0dm 0du0no17d1h81r220x2kl2uf3e43nz3xt47n4rb 0e5 0e7 0ec2373hy 0eq 0ex
0fr0zf1991sz22t2mi3663g13zq49k4je 0fy0zm19g1t62302mp36d3g83zx49r4jl 0ga 0gh1v825c3k3 0gh25c3k3
0gj0qe1081a21tr23m2na36z3gt40i4ad 0h30rr1c91m42gi2qc3au3ko4564fv4pp 0h40rs1ca1m52gj2qd3av3kp4574fw4pq
0h60r111o1le1w22fq2qe3kr3ul4f44oy 0hd2682qj3kz4fe 0hg 0hh0s51cn1mi2gw2qq3b83l245k4g94q3
0hn0rs11x26i2qt30y3ve45j4fo 0ho0sc1cu1mp2h32qx3bf3l945r4gg4qa 0hu 0hu1wl26p3lg 0hv 0hw 0hx 0hy
0hy1ce1mj1wo26t2r43193be3lk4fz4q5 0i10s526w3ln3vr 0i40rz1bn1vc2562ow2yq3ie4234by 0i8 0ip 0it 0j7
0k60ub2913ns3xx 0k62913ns 0k72923nt 0kd2983nz 0ke2993o0 0ks 0ll 0lr0vw16120h2am2ks2ux3pd3zi49n4js 0m0 0m4 0mf
0no 0no3ra 0np 0nv1sw2n83hk 0nw 0o2 0o4 0ok 0ou 0p1 0p5 0po 0pp 0r7 0rd 0rd2qq4q3 0rh 0rk 0rn 0rr 0rr3vd 0s2
0sj 0tb 0tt 0tt1e41o91ye28j32z3d43na3xf4rv 0u4 0ua1el1oq2tb33g3dl3xw4i64sc 0ua3xw 0ub3xx
0uh14m1es1ox2jd2ti33n3ds3y34884id 0uh3y3 0ui3y4 0v22uf3zg 0v23yo 0v3 0v32ug3zh 0v42uh3zi 0w8 0w9
0wa16g20v2b12l62vb3fm3pr3zw4a1 0wo 0xl2cc417 0xv 0xz 0yh 0yk 0yk1sw2n83hk4lt 0yo 0z5 0zc2e342y 0zu 0zx2eo43j
10b 10c 10i2f9444 117 11h1ls1vx2qd30i3an4534f8 11v2gm45h 1222gt2qx45o4fs 1222gt45o 12d 138 13f 1402ir47m 144
14f1el1oq2j62tb33g3dl4814i64sc 14f1el2j62tb33g4814i6 159 15r 15r2ki49d 15z 16j 16q2vl 16x 174 17b2w6 183
1832mu2wy4bp 1832wy 18j 18k 18q 18z23e2dk2np2xu3i53sa42f4ck 199 1992y4 19d 19g 19k 19n 1a5
1a91ke1uj24o2oz2z43993jf4du4o0 1aj1kn 1am1kq 1an1ks1ux2522pd2zi39n3jt4e84oe 1bl30g 1bo2g94pf 1bs30n 1bw30r
1bz2qq4fl 1ch 1d1 1d2 1d5320 1dc327 1dl1nq1xv2i62sb32g3cl4714h64rc 1dx1o132s3cw4rn 1ek 1fw 1fy 1gg1qk35b4k2
1gr 1i036v4lm 1i73724lt 1i8 1ia 1ie 1is37n4me 1jd 1jh 1jk 1k1 1k2 1k53904nr 1k9 1li3ad4p4 1lp3ak4pb 1lw3ar4pi
1ly1w32682qj30o3at3kz4fe4pk 1mj 1mv 1mw 1nu3cp4rg 1oo1yt28y2t933e3dj3np4i44sa 1oq3dl4sc 1q6 1q8 1ql
1qy2122b82ld2vi35p3ft3py4034a84kg 1r1 1rk 1ry 1s42283gz 1sf 1sf2cq2mv2x037541l4bq4lw 1t3 1th 1to 1tw 1u6
1u924d2eh2ol2yw3903j43t843c4dg4nr 1ud2eo2ot2yy39343j4do4nu 1uk 1up 1uq 1uu 1uw 1w8 1xk
1xv2i62sb32g3cl4714h64rc 1xy 204 20v 219 2193q4 22w 23w 24k3jb3tf 26p2gv2r03153lg3vl45q4fv 27d 2913ns3xw
2db4co 2el 2gw 2h8 2i1 2lh4ac 2lq 2m94b4 2oe4d9 2oi 2pd4e8 2py4et 2q54f0 2qj4fe 2qq 2rw 2sa4h5 2t24hx 2uf4ja
2ug 2um4jh 2vm 2y8 31q 38x 3iu 3l3 3ot 3sr 3zh 439 4d6 4ff 4j5 4nv 4q3 4q4 4rn =0101 =0102 =0103 =0104 =0105
=0106 =0107 =0108 =0109 =0110 =0111 =0112 =0113 =0114 =0115 =0119 =0120 =0121 =0122 =0123 =0124 =0125 =0126
=0128 =0201 =0202 =0203 =0204 =0205 =0207 =0208 =0210 =0211 =0212 =0215 =0216 =0217 =0218 =0220 =0221 =0222
=0223 =0224 =0225 =0227 =0228 =0301 =0302 =0303 =0304 =0305 =0308 =0309 =0311 =0312 =0314 =0315 =0317 =0318
=0319 =0320 =0321 =0322 =0323 =0324 =0325 =0326 =0328 =0329 =0331 =0401 =0403 =0404 =0406 =0407 =0409 =0411
=0413 =0414 =0415 =0416 =0417 =0418 =0419 =0421 =0423 =0424 =0425 =0426 =0427 =0428 =0430 =0501 =0502 =0503
=0504 =0505 =0506 =0508 =0509 =0510 =0512 =0514 =0515 =0516 =0517 =0518 =0519 =0520 =0521 =0522 =0524 =0525
=0526 =0527 =0528 =0530 =0531 =0601 =0602 =0603 =0606 =0607 =0608 =0609 =0610 =0612 =0614 =0615 =0616 =0617
=0618 =0620 =0621 =0622 =0623 =0624 =0625 =0626 =0627 =0628 =0629 =0630 =0701 =0702 =0703 =0704 =0705 =0706
=0707 =0708 =0709 =0712 =0713 =0714 =0715 =0716 =0717 =0718 =0719 =0720 =0721 =0722 =0723 =0724 =0725 =0726
=0727 =0728 =0729 =0730 =0731 =0801 =0802 =0803 =0804 =0805 =0806 =0807 =0808 =0809 =0810 =0812 =0813 =0814
=0815 =0816 =0817 =0820 =0821 =0822 =0824 =0825 =0826 =0827 =0828 =0829 =0830 =0831 =0901 =0902 =0903 =0905
=0906 =0907 =0908 =0910 =0911 =0912 =0913 =0914 =0915 =0916 =0917 =0918 =0919 =0920 =0921 =0922 =0923 =0924
=0925 =0926 =0928 =0929 =0930 =1001 =1002 =1003 =1004 =1005 =1006 =1007 =1008 =1009 =1010 =1011 =1012 =1013
=1014 =1015 =1017 =1018 =1019 =1020 =1021 =1023 =1024 =1025 =1026 =1028 =1029 =1031 =1101 =1102 =1103 =1104
=1106 =1107 =1108 =1109 =1110 =1111 =1112 =1113 =1114 =1115 =1116 =1117 =1118 =1119 =1120 =1121 =1123 =1124
=1125 =1128 =1129 =1130 =1201 =1202 =1203 =1205 =1206 =1207 =1208 =1209 =1210 =1211 =1213 =1215 =1216 =1217
=1218 =1219 =1220 =1222 =1223 =1224 =1225 =1226 =1227 =1228 =1229 =1230 =1231`;

/** Region, its holidays by their place in SERIES in base 36, its name. */
export const REGIONS = `AD 0040435tb7gzktkymcndpyqirusqt4t5 Andorra
AD-03 +hehficj3- Encamp
AD-07 +hkhljb- Andorra la Vella
AE 0n10164e5f5o7c82cjdyktsl United Arab Emirates
AG 1h1j40435t9ravndplpmsr Antigua & Barbuda
AG-10 +- Barbuda
AI 1h40435t627k7r7tavktm4ndo1sz Anguilla
AL 101n1r383i434c4u7c9eaiakaoau Albania
AM ktkukvkwkxkylgm8n7ndnko0owquta Armenia
AO 2s40ktlkm8mtndqqrvs3t4 Angola
AR 2q2s3t406f8095acbdc2crdteheof6flfnfofqg9gdgph3hehsktmlndnxohp0sqt4 Argentina
AS 15222m465m6t8b93aeataxs3 American Samoa
AT 435b5t64ktkyndpyrqrusqt4t5 Austria
AT-1 +- Burgenland
AT-2 +- Carinthia
AT-3 +- Lower Austria
AT-4 +- Upper Austria
AT-5 +- Salzburg
AT-6 +- Styria
AT-7 +- Tyrol
AT-8 +- Vorarlberg
AT-9 +- Vienna
AU 1m2a4043avawfin8 Australia
AU-ACT +04354i5u8zbibw-n8 Australian Capital Territory
AU-NSW +048zbibwiy- New South Wales
AU-NT +04080t4x7kbwcw-awn8 Northern Territory
AU-QLD +0g0t4xcd-n8 Queensland
AU-SA +0104358zbwcy-aw South Australia
AU-TAS +041n35bw-1m Tasmania
AU-VIC +04358r9vbw- Victoria
AU-WA +0f2w4i5wca-n8 Western Australia
AW 2q3b40434q5bktlenat4t5 Aruba
AX 40435bktkyndsot4t5 Åland Islands
AZ 1n1r34545q6e6l7f7h9da3brbsd1mhs4s9 Azerbaijan
BA 0x10161k1p434r5f5o647c7i82cjdykykzl6pyq8rurvt4t5 Bosnia and Herzegovina
BA-BIH +m3sg- Federation of Bosnia and Herzegovina
BA-BIH-W +-sg Western Herzegovina
BA-BRC +m8- Brčko District
BA-SRP +l1nksd- Republika Srpska
BB 40434q5t7keqftktlanbplsjt4t5 Barbados
BD 1016525f5o7c7zcjdye3eilwmemnmzndpyswt4 People's Republic of Bangladesh
BE 435b5tktndpapyrus3t4 Belgium
BE-BRU +- Bruxelles
BE-DE +- Deutschsprachige Gemeinschaft
BE-VLG +- Vlaamse Gemeenschap
BE-WAL +- Communauté française
BF 10435b7ccjktkvm8ndpppyrustt4 Burkina Faso
BG 484cktm5ndninwqgqvt3t4 Bulgaria
BH 10167a7c82cjdye3ktndswsx Bahrain
BI 105b7cktllmundospyrfrmrut4 Burundi
BJ 10435b5t7ccjktl2ndplpyrut4 Benin
BL 435b5tktndnjp3pyrbrus3t4 St. Barths
BM 405s6g7b7g8bkts3t4t5 Bermuda
BN 0n0u104e5f5o7c82cjd8ktlymqp4t4 Brunei
BO 2q2s4064c0f1fsfvfygjktlbndoipqrvt4 Bolivia
BO-B +k7sa- Beni
BO-C +ijqn- Cochabamba
BO-H +i9nx- Chuquisaca
BO-L +ggp5- La Paz
BO-N +gmqx- Pando
BO-O +kblo- Oruro
BO-P +hws2- Potosí
BO-S +gmqx- Santa Cruz
BO-T +jyn0- Tarija
BQ 40434q5bktnasvt4t5 Caribbean Netherlands
BQ-BO +2qncqg- Bonaire
BQ-SA +7kam- Saba
BQ-SE +pls8- Sint Eustatius
BR 40hxktn5ndqhrervs7t4 Brazil
BR-AC +l4m8odqf- Acre
BR-AL +oloqqpsc-hx Alagoas
BR-AM +cpqf-hx Amazonas
BR-AP +mgqm- Amapá
BR-BA +ot- Bahia
BR-CE +mm- Ceará
BR-DF +sj- Distrito Federal
BR-ES +49- Espírito Santo
BR-GO +pfro- Goiás
BR-GO-GOIANIA +nw- Goiânia
BR-MA +ph- Maranhão
BR-MG +- Minas Gerais
BR-MG-BH +pysq- Belo Horizonte
BR-MS +rd- Mato Grosso do Sul
BR-MT +cp-hx Mato Grosso
BR-PA +py- Pará
BR-PB +pfpp- Paraíba
BR-PE +- Pernambuco
BR-PE-RE +olp5sq- Recife
BR-PI +rk- Piauí
BR-PR +sz- Paraná
BR-PR-CU +qi- Curitiba
BR-RJ +2scpn6-hx Rio de Janeiro
BR-RJ-RJ +l9- Rio de Janeiro
BR-RN +r5- Rio Grande do Norte
BR-RO +kwog- Rondônia
BR-RR +r7- Roraima
BR-RS +qt- Rio Grande do Sul
BR-SC +- Santa Catarina
BR-SE +oz- Sergipe
BR-SP +grp0-hx São Paulo
BR-SP-SP +64lesc-gr São Paulo
BR-TO +mfqir7- Tocantins
BS 1w40435t606x7k98ktt4t5 Bahamas
BW 40435b7374f1ftfwgnjzktkundosr2t4t5 Botswana
BY 4lktkzm8ndnkourzt4 Belarus
BZ 171h1y3240434q8h8m94abaskt Belize
CA 408bktost4 Canada
CA-AB +2m5993s3- Alberta
CA-BC +2m597k93s3- British Columbia
CA-MB +2m5993- Manitoba
CA-NB +2m7ks3- New Brunswick
CA-NL +s3- Newfoundland and Labrador
CA-NS +2ms3- Nova Scotia
CA-NT +43597k93ois3t5- Northwest Territories
CA-NU +597k93s3- Nunavut
CA-ON +2m435993t5- Ontario
CA-PE +2m85s3- Prince Edward Island
CA-QC +5993ol- Quebec
CA-SK +2m597k93s3- Saskatchewan
CA-YT +43598193ois3- Yukon
CC 1h2d2e437d849nasbqktlfmhmun8 Cocos (Keeling) Islands
CD 0k171j20214q586rar Democratic Republic of the Congo
CF 10435b5t7cktmpndorpwpyruskt4 Central African Republic
CG 435b5tktndoapyrusht4 Republic of the Congo
CH 40435b5tktplt4t5 Switzerland
CH-AG +64kundpyrusq- Canton of Aargau
CH-AI +64frpyqvru-t5 Canton of Appenzell Inner-Rhodes
CH-AR +gu-t5 Canton of Appenzell Outer Rhodes
CH-BE +ku- Canton of Bern
CH-BL +nd- Canton of Basel-Country
CH-BS +nd- Canton of Basel-City
CH-FR +64pyrusq-435tt5 Canton of Fribourg
CH-GE +8gta-t5 Canton of Geneva
CH-GL +3vrut3ta- Canton of Glarus
CH-GR +-40 Canton of Grisons
CH-JU +64kundokpyru-t5 Canton of Jura
CH-LU +64pyrusq-435t Canton of Lucerne
CH-NE +64fsfvm3nd-5tt5 Canton of Neuchâtel
CH-NW +64mgpyrusq-435tt5 Canton of Nidwalden
CH-OW +64pyqyrusq-435tt5 Canton of Obwalden
CH-SG +ru- Canton of St. Gallen
CH-SH +nd- Canton of Schaffhausen
CH-SO +64mgpyru-435tt5 Canton of Solothurn
CH-SZ +64kymgpyrusq- Canton of Schwyz
CH-TG +kund- Canton of Thurgau
CH-TI +64kymgndoqpyrusq-40 Canton of Ticino
CH-UR +64gvkymgpyrusq-t5 Canton of Uri
CH-VD +8lku-t5 Canton of Vaud
CH-VS +64mgpyrusq-4043t5 Canton of Valais
CH-ZG +64pyrusq-435tt5 Canton of Zug
CH-ZH +nd- Canton of Zürich
CI 10435a5b5t7ccjktndprpyrus7t4 Republic of Côte d'Ivoire
CK 1m40435w6s7p9lauaycxn8 Cook Islands
CK-AITUTAKI +- Aitutaki
CK-ATIU +- Atiu
CK-MANGAIA +- Mangaia
CK-MANIHIKI +- Manihiki
CK-MITIARO +- Mitiaro
CK-PALMERSTON +- Palmerston
CK-PENRHYN +- Penrhyn
CK-PUKAPUKA +- Pukapuka
CK-RAKAHANGA +- Rakahanga
CK-RAROTONGA +- Rarotonga
CL 0e0i406m92dxe7fgfvhqktndnup5pyqrqsrusqt4 Chile
CL-AP +o7- Arica y Parinacota
CL-BI +- Biobío
CL-BI-CH +- Chillán y Chillán Viejo
CL-NU +- Ñuble
CL-NU-CH +q1- Chillán y Chillán Viejo
CL-TA +- Tarapacá
CM 10404q5b7cktlpntpyt4 Cameroon
CN 0a0c246j8wd8dadbdcdjdndqdre8eceeefegktndo3r3r4r5 China
CO 1t3f3y405i6b6i6q81999sa7j6ktndp9prsqt4 Colombia
CR 3y4091ktmxndpepmpyqot4 Costa Rica
CU 40ktkundpepfpgrct4 Cuba
CV 2s2t40ktl5l9ndo3owpyqlrut4 Cape Verde
CV-S +- Sotavento Islands
CV-S-PR +ns- Praia
CW 2q40434q5bktnaotrct4t5 Curaçao
CX 0a103j407cd8ktlfn8r8t4t5 Christmas Island
CY 30484cktkymmmrndpyr3rrt4t5 Cyprus
CZ 4043ktndnjowoxr0rrs9t3t4t5 Czech Republic
DE 40435b5tktndr5t4t5 Germany
DE-BB +rt- Brandenburg
DE-BE +bmi7m8- Berlin
DE-BW +64kyru- Baden-Württemberg
DE-BY +64kyru- Bayern
DE-BY-A +pspy- Stadt Augsburg
DE-BY-EVANG +- Predominantly protestant communities
DE-BY-KATH +py- Predominantly catholic communities
DE-HB +rt- Hansestadt Bremen
DE-HE +64- Hessen
DE-HH +rt- Hansestadt Hamburg
DE-MV +g4rt- Mecklenburg-Vorpommern
DE-NI +rt- Niedersachsen
DE-NW +64ru- Nordrhein-Westfalen
DE-RP +64ru- Rheinland-Pfalz
DE-SH +rt- Schleswig-Holstein
DE-SL +64pyru- Saarland
DE-SN +a9rt- Sachsen
DE-SN-BZ +64- Landkreis Bautzen
DE-ST +kyrt- Sachsen-Anhalt
DE-TH +qtrt- Thüringen
DE-TH-EIC +64- Landkreis Eichfeld
DE-TH-UH +64- Unstrut-Hainich-Kreis
DE-TH-WAK +64- Wartburgkreis
DJ 0n107a7c82cjktndoot4 Djibouti
DK 3y40435b5tbnktt4t5 Denmark
DM 1h1j2q2s40435t7k9x9yasnd Dominica
DO 0l1s404w64a2ktlam1pzqxt4 Dominican Republic
DZ 107c82cje3ktl4ndowru Algeria
EC 2q2s3y40ktndnwpuqjrvrwt4 Ecuador
EC-P +- Pichincha
EC-P-QU +- Quito
EE 40ktlzndokolq1t3t4t5 Estonia
EG 10164c5f5o7c7i82cjdykzlen8ndorpcr8 Egypt
EH 105f7c82cjdym1m8nlo9of Western Sahara
ER 10487ccbcjeaglhoktkzl8lom8ndnwohqct4 Eritrea
ES 40fsktkyndpyrerusosqt4 Spain
ES-AN +3yclctdfe2f1m2- Andalucía
ES-AR +3yclcte2f1g6n6- Aragón
ES-AS +3yclcte2f1hnqi- Asturias
ES-CB +3ycthpopqo- Cantabria
ES-CE +3y7ak1k3ppqd- Ciudad de Ceuta
ES-CL +3yclcte2f1g6n6- Castile and León
ES-CM +3y64clo2- Castile-La Mancha
ES-CN +3ycldve2o1- Canary Islands
ES-CN-EH +qx- El Hierro
ES-CN-FU +qr- Fuerteventura
ES-CN-GC +qi- Gran Canaria
ES-CN-LA +qo- Lanzarote
ES-CN-LG +r7- La Gomera
ES-CN-LP +pp- La Palma
ES-CN-TE +qh- Tenerife
ES-CT +43doolqkt5- Catalonia
ES-CT-B +qx- Barcelona
ES-EX +3yclctf1hnqi- Extremadura
ES-GA +3ymgnqpe- Galicia
ES-IB +3y43b9m3- Balearic Islands
ES-MC +3yctf1mg- Murcia Region
ES-MD +0x3yclctdp- Comunidad de Madrid
ES-ML +103y7cct- Ciudad de Melilla
ES-NC +3y43clmg- Navarra Chartered Community
ES-PV +3y43fdmgpe- Basque Country
ES-RI +3y43cto9- La Rioja
ES-VC +43mgol- Valencian Community
ET 10484e7cb0cbcjd5eaglhol8m4moo0 Ethiopia
FI 40435bktkyndsot4t5 Finland
FJ 1b1i4043arcjcnemfmgqhuinktqh Fiji
FO 3y4043535b5tktn7t3t4t5 Faroe Islands
FR 435b5tktndnjp3pyrus3t4 France
FR-57 +40t5- Département Moselle
FR-67 +40t5- Département Bas-Rhin
FR-68 +40t5- Département Haut-Rhin
FR-BL +rb- Département et région d'outre-mer Saint Barthélemy
FR-GF +oa- Département et région d'outre-mer Guyane
FR-GP +40nz- Département et région d'outre-mer Guadeloupe
FR-MF +nz- Département et région d'outre-mer Saint Martin
FR-MQ +40nv- Département et région d'outre-mer Martinique
FR-RE +t0- Département et région d'outre-mer La Réunion
FR-YT +na- Département et région d'outre-mer Mayotte
GA 10435t7cktn2ndpypzq0rut4 Gabon
GB 0w40435nbmczepesf7fhfvg8ktt4t5 United Kingdom
GB-ALD +sv- Alderney
GB-ENG +88- England
GB-NIR +88c3h1ifjwmep1- Northern Ireland
GB-SCT +7kd4etfwhykusj-43fv Scotland
GB-WLS +88- Wales
GD 40435t647k7v7xktlmndrpt4t5 Grenada
GE 484cktkukzl8m5m8mwnknmnyq8rgse Georgia
GF 435b5tktndnjoap3pyrus3t4 French Guiana
GG 0w40435nbmczepesf7fhfvg8ktnkt4t5 Guernsey
GH 1m3140434u7e7p8namavawbpkz Ghana
GI 3540434u5n6d888ibmczepesf7fhfvg8ktnbt4t5 Gibraltar
GL 3y4043535b5tktkyoit3t4t5 Greenland
GM 0y1040437ccje3ktlundnxpbpyt4 The Gambia
GN 10435a7ccjktmsndnxpyr4t4 Guinea
GP 40435b5tktndnjnzp3pyrus3t4 Guadeloupe
GQ 181j404q5z647m97anar Republic of Equatorial Guinea
GR 2x484c63ktkymmndpyrrt4t5 Greece
GT 3y406oktndqorlrut4 Guatemala
GT-1 +- Guatemala
GT-1-101 +py- Guatemala
GT-1-102 +sg- Santa Catarina Pinula
GT-1-103 +mg- San José Pinula
GT-1-104 +mg- San José del Golfo
GT-1-105 +na- Palencia
GT-1-106 +nf- Chinautla
GT-1-107 +2u- San Pedro Ayampuc
GT-1-108 +po- Mixco
GT-1-109 +oq- San Pedro Sacatepéquez
GT-1-110 +ol- San Juan Sacatepéquez
GT-1-111 +lc- San Raimundo
GT-1-112 +oq- San Pedro y San Pablo
GT-1-113 +li- Fraijanes
GT-1-114 +nf- Amatitlán
GT-1-115 +sq- Villa Nueva
GT-1-116 +mm- Villa Canales
GT-1-117 +r1- San Miguel Petapa
GU 15222w5m6t758b93aeanataxrvs3 Guam
GW 107cktl9m8ndpnqxs6t4 Guinea-Bissau
GY 40436u7cbbcjdiemezfmg3gqh2htktlyndnhnyplt4t5 Guyana
HK 0a0c1c2740424p6jb5cccid8dadkdleqf1f3ffftfvg1goiwjrjzktndosr3t4t5 Hong Kong
HN 3y40ktmzndqor5rermt4 Honduras
HR 4364ktkyndo1ojpppyrusat4t5 Croatia
HR-17 +- Split-Dalmatia
HR-19 +- Dubrovnik-Neretva
HT 2s405b64ktkundnrpyrirurvsat4 Haiti
HU 40435tktmdndq1rnrut4t5 Hungary
IC 3y40cldve2fsktkyndo1pyrerusosqt4 Canary Islands
IC-EH +qx- El Hierro
IC-FU +qr- Fuerteventura
IC-GC +qi- Gran Canaria
IC-LA +qo- Lanzarote
IC-LG +r7- La Gomera
IC-LP +pp- La Palma
IC-TE +qh- Tenerife
ID 0n10405b5f7c82beblckd8duexf5g5h0h9i8ivjijlktndo3q0t4 Indonesia
IE 02434x5w7k9kktmet4t5 Ireland
IL 454m5r8sb8bgdhe4e5e9eb Israel
IM 0w40435n67bmczepesf7fhfvg8ktowt4t5 Isle of Man
IN 40lfmzpyr4t4 India
IN-AN +- Andaman and Nicobar Islands
IN-AP +ru- Andhra Pradesh
IN-AR +ktlv- Arunachal Pradesh
IN-AS +lcnd- Assam
IN-BR +mjnd- Bihar
IN-CH +kx- Chandigarh
IN-CT +rusy- Chhattisgarh
IN-DD +sz- Daman and Diu
IN-DL +- Delhi
IN-DN +- Dadra and Nagar Haveli
IN-GA +smsz- Goa
IN-GJ +ndrt- Gujarat
IN-HP +len0nkr9- Himachal Pradesh
IN-HR +kxpkqvrut5- Haryana
IN-JK +p2- Jammu and Kashmir
IN-KA +ncqqrus0- Karnataka
IN-KL +n5ndru- Kerala
IN-LD +- Lakshadweep
IN-MH +nd- Maharashtra
IN-ML +odp2se- Meghalaya
IN-MN +pw- Manipur
IN-MP +- Madhya Pradesh
IN-MZ +orox- Mizoram
IN-NL +sk- Nagaland
IN-OR +mr- Odisha
IN-PB +mk- Punjab
IN-PY +pz- Puducherry
IN-RJ +njnk- Rajasthan
IN-SK +np- Sikkim
IN-TG +o4- Telangana
IN-TN +nd- Tamil Nadu
IN-TR +n0- Tripura
IN-UP +- Uttar Pradesh
IN-UT +- Uttarakhand
IN-WB +l4lcn0ndnj- West Bengal
IR 0n0p0q101a2l3c3e3m3s3u3x555f5x5y7c87909ub4bzchdddze3ek Iran
IS 3y40434d5b5t7kktndoft4t5 Iceland
IT 43joktkyn8ndo4pyrusqt4t5 Italia
IT-21 +- Piedmont
IT-21-TO +ol- Turin
IT-25 +- Lombardy
IT-25-MI +sp- Milan
IT-32 +5t- Südtirol
IT-52 +- Tuscany
IT-52-FI +- Florence
IT-62 +- Lazio
IT-62-RM +oq- Rome
IT-82 +- Sicily
IT-82-PA +p4- Palermo
JE 0w40435n88bmczepesf7fhfvg8ktnkt4t5 Jersey
JM 171h1j2t40435j7s9bas Jamaica
JP 1x2r3d4n4y77787u8k8obke0fvgyh7hrhviojdjkktlpnfnhrwse Japan
KE 101b1g1h1j40434q5v7c9fas Kenya
KM 0n105f5o7c82cjdyktmfndoxs4 Comoros
KN 191l40434x5t7k7n8jkut4t5 St. Kitts & Nevis
KR 0b288u8wb2bjccd9e1edejfefzgbgxh6i2i6ilj7jhjnjqjtk5kakhkikkknkokqkrktm3nho6pyr5rbt4 South Korea
KY 1m292t404357bxdmdwf9gdhciaj2ott4t5 Cayman Islands
KZ 0h1n1r343k3l3n4u51546v7capc7cqcuiukz Kazakhstan
LC 40435t646y718zktkulxndplsut4t5 St. Lucia
LI 40435b5e5t6466ktkyndqisqt4t5 Liechtenstein
LK 40ktkvl7lhlklrm4mimrmymzndneo0o1oqpiq6q7qzrps0sft2t4 Sri Lanka
LR 36419zktlpmdnnpfq4sit4 Liberia
LS 40435bktmandnxp6r6t4t5 Lesotho
LT 43ktlsmandoloxpyrurvt3t4t5 Lithuania
LU 435b5tktndnkokpyrut4t5 Luxembourg
LV 40434zaagaktndokolt3t4t5ta Latvia
LY 10165f5o7a7c82cjdyltndqprnt3 Libya
MA 107c82cjktl3ndpjpxq1q2rysa Kingdom of Morocco
MC 2b434q5b5t64abarktpyrusq Monaco
MD 4c4kktkzl0m8ndnkq7qbt4 Moldova
MD-CA +sd- Cahul
MD-CU +rg- Chișinău
ME 0x10161k1p3z4043474r5c5d5f5o70727c8s8tbgdykykzl0rut3t4t5 Montenegro
MF 435b5tktndnjnzp3pyrus3t4 St. Martin
MG 10435b5t7cktm8mpndnxonpyrut4 Madagascar
MK 1j1u4c4q5k7l8e969hanbq Macedonia
ML 10437ccjktl9mnndnxqvt4 Republic of Mali
MQ 40435b5tktndnjnvp3pyrus3t4 Martinique
MR 10167c82cjdyktndnxsh Mauritania
MS 1n3a40434x5t6c7javawd2 Montserrat
MT 40ktlomgmqndo7oqpyqiqusqsut4 Malta
MU 111e2pbfd7d8e6ktkulhmbndrurvt4 Mauritius
MW 1m1z2z40434u566v9aaubp Malawi
MX 2i39a8ksktndqpt4 Mexico
MY 0a0v135h5w7c83b3blcjd8duemf1f5fmfsfvfxg7gqh8hti8ihimjejpjvk4k6kektndqbqpt4 Malaysia
MY-01 +4e8pd6eugwi0mk-0vkt Johor
MY-02 +0n4ed6dyeugwi0-0vkt Kedah
MY-03 +dys3s4-kt Kelantan
MY-04 +4en0q4-0v Malacca
MY-05 +0nd6eugwi0l6-0v Negeri Sembilan
MY-06 +nvpj- Pahang
MY-07 +d6eugwi0oy- Penang
MY-08 +a1d6eugwi0- Perak
MY-09 +0ndyp6-kt Perlis
MY-10 +d6eugwi0st- Selangor
MY-11 +0n7adym6n9-kt Terengganu
MY-12 +40o1o2t3-0v Sabah
MY-13 +40o3o4pb-0vemfmgqhtimjejpjvk6ke Sarawak
MY-14 +d6eugwi0lh- Kuala Lumpur
MY-15 +lho1o2- Labuan
MY-16 +d6eugwi0lh- Putrajaya
MZ cff1fkfsfvgeh4iik9ktljmvndomqhqyr6t4 Mozambique
NA 40435bdgeqf1fvgsi5i9k2ktmindngnxq6sst4t5 Namibia
NC 435b5tktndnjp3pyqxrus3t4 New Caledonia
NE 10435a7c82cjktn7ndpnsyt4 Republic of the Niger
NF 051m2a3140436193adavawbyfin8 Norfolk Island
NG 1040434t5f697c82cjdyktnzr3rut4t5 Nigeria
NI 3y40ktndo3p8qnqoresqt4 Nicaragua
NL 435b5tktnat4t5 Netherlands
NL-GR +- Groningen
NL-GR-GRN +- Groningen
NL-NH +- North Holland
NL-NH-ALK +- Alkmaar
NL-ZH +- South Holland
NL-ZH-BRL +- Brielle
NL-ZH-LDN +- Leiden
NO 3y40435b5tktndnqt4t5 Norway
NZ 031n1r2k40434i9javawbufafjgfhgibj5jmjsk0kdkfkgkjklkmkp New Zealand
NZ-AUK +2c- Auckland Province
NZ-BOP +2c- Bay of Plenty
NZ-CAN +a6- Canterbury
NZ-CAN-TIMARU +- Timaru District
NZ-CIT +ah- Chatham Islands
NZ-GIS +2c- Gisborne
NZ-HKB +9i- Hawke's Bay
NZ-MBH +9q- Marlborough
NZ-MWT +23- Manawatu-Wanganui
NZ-NSN +2h- Nelson
NZ-NTL +2c- Northland
NZ-OTA +3g- Otago Province
NZ-STL +44- Southland
NZ-TAS +2h- Tasman
NZ-TKI +35- Taranaki
NZ-WGN +23- Wellington Province
NZ-WKO +2c- Waikato
NZ-WTC +aj- Westland
NZ-WTC-BULLER +- Buller district
PA 0j1f1j1v2s404q9xa0a4anarhh Panama
PE 3y40fphbhjhmktndoqphpiqararusqt4 Peru
PE-CUS +- Cuzco
PF 40435b5tc1jfktm7ndnjp3pyrus3t4 French Polynesia
PH 103y407c88ktmwndobsjt4t9 Philippines
PK 10165f5o7c87cjdye3llmkndo0pxs1t4 Pakistan
PK-BA +- Balochistan
PK-GB +- Gilgit-Baltistan
PK-IS +- Islamabad
PK-JK +- Azad Kashmir
PK-KP +- Khyber Pakhtunkhwa
PK-PB +- Punjab
PK-SD +- Sindh
PL 4364ipktkyndnfpyrus3t4t5 Poland
PM 435b5tktndnjp3pyrus3t4 St. Pierre & Miquelon
PR 151x222m5m6t738b93aeataxkylum4mjn1pepgs3sb Puerto Rico
PT 4064ktn8ndoapyr7rusksqt4 Portugal
PY 3y406aj4ktm3ndnnnopyr1sqt4 Paraguay
RE 435b5tktndnjp3pyrus3t0t4 Réunion
RO 484c63ktkukykzldndo3pysjskt4t5 Romania
RS 0m0x1k1p2n484c4ra5kz Serbia
RU 33eyf0f2f4f8ktkukvkwkxkykzl0lyndnkobrx Russia
RU-AD +104l7cr7- Republic of Adygea
RU-AL +ou- Altai Republic
RU-BA +107crd- Republic of Bashkortostan
RU-BEL +p1- Belgorod Oblast
RU-BRY +ix- Bryansk Oblast
RU-BU +is- Republic of Buryatia
RU-CE +107cmkn1- Chechen Republic
RU-CR +104c637cmf- Republic of Crimea
RU-CU +ol- Chuvash Republic
RU-DA +104c4l7cpfqo- Republic of Dagestan
RU-IN +107c- Republic of Ingushetia
RU-IRK +ix- Irkutsk Oblast
RU-KB +104l7cmonuqcqt- Kabardino-Balkar Republic
RU-KC +104l7cnf- Karachay-Cherkess Republic
RU-KDA +ix- Krasnodar Krai
RU-KL +hzisowt7- Republic of Kalmykia
RU-KO +q3- Republic of Komi
RU-KR +o8- Republic of Karelia
RU-MR +jc- Republic of Mordovia
RU-NO +jg- Republic of North Ossetia-Alania
RU-OMS +ix- Omsk Oblast
RU-PNZ +ix- Penza Oblast
RU-SA +naoi- Sakha (Yakutia) Republic
RU-SAR +ix- Saratov Oblast
RU-SEV +mfoc- Sevastopol
RU-STA +ix- Stavropol Krai
RU-TA +107cqary- Republic of Tatarstan
RU-TY +h5hii6igisizj8py- Republic of Tuva
RU-ZAB +is- Zabaykalsky Krai
RW 1040437c7tktkulhmvndosovpyt4t5 Rwanda
SA 0z165g5p7a7cdsdyewqw Saudi Arabia
SC 404364ktkundogoqpyrusqt4 Seychelles
SD 10165f5o7c82btcjdyktkzszt4 Sudan
SE 40435bktkyndo6t4t5 Sweden
SG 0a1240b3blc5c6d8duemf1f5fmfsfvg0gcgkgqh8hti8imj1jejpjvk6kektndptt4 Singapore
SH 40434a5t88d0eqeresftfvktnut4t5 St. Helena
SH-AC +5b- Ascension Island
SH-HL +- Saint Helena
SH-TA +5bpx-88 Tristan da Cunha
SI 43ktkulnnandneompyrtrut4t5 Slovenia
SJ 3y40435b5tktndnqt4t5 Svalbard & Jan Mayen
SK 4043boc8c9coktkyndowq9rut3t4t5 Slovakia
SL 1h1j2o3340434j7d9nasbq Sierra Leone
SM 4364ktkyllmmmrndphpyqer3rurvsqt4t5 San Marino
SN 435b5t7dbqcecje3ktmtndpyrut4 Senegal
SO 107ccje3ktndonos Somalia
SO-AW +0n82nrns-e3ktos Awdal
SO-SA +0n82nrns-e3ktos Sanaag
SO-SO +0n82nrns-e3ktos Sool
SO-TO +0n82nrns-e3ktos Togdheer
SO-WO +0n82nrns-e3ktos Woqooyi Galbeed
SR 1040437cbad8emezfmg3h2hti3imitjjjpjujxk6kckektm0ndosptrcsgt4t5 Suriname
SS 165fktl1m8npp0pjt4t7ta South Sudan
ST 2j4s6z8c8vaqatax São Tomé & Príncipe
SV 3y40ndpqqorvt4 El Salvador
SV-SS +pnpp- San Salvador
SX 40434o4q5bktnaosrbs3t4t5 Sint Maarten
SZ 1h40434b4i4u5b768b8dd3fuktt4t7t8t9ta Swaziland
TC 1m3540435m6c7k8r93afavaw Turks & Caicos Islands
TD 101j434q7c7yalcjrusht4 Chad
TG 435b5f5t9odyktl5nandoipyrut4 Togolese Republic
TH bldeduevf5fbfcg2g7ghgih8hii1i8idieitj9jaktmumymzn0ngo5phpvrfrnsnssta Thailand
TN 107c82cjktl6mhmwndpepwrh Tunisia
TO 40439tbvcsktn8ovqqt4t5 Tonga
TR 10165f5o7c7idyktn6ndnsp4qars Turkey
TT 14171h1j3q40646h898qasbqemfmgqhtimjejpjuk6ke Trinidad & Tobago
TW 0a0r0s1b24272g2v6k8xaxb6d8 Taiwan
TZ 1040435f7ccjktkumvn9ndoypsrgsrt4t5 Tanzania
UA 06071o1q344c4v54636n86auazc4cg Ukraine
UG 1040437cktlflsm8ndo5o9rbt4t5 Uganda
US 15222m5m6t8b93aeataxs3 United States of America
US-AK +3prj- Alaska
US-AL +4g5w- Alabama
US-AR +t3- Arkansas
US-AZ +- Arizona
US-CA +3rag-93 California
US-CA-LA +- Los Angeles
US-CO +8z-93 Colorado
US-CT +40lq- Connecticut
US-DC +n1- District of Columbia
US-DE +40agcm-2m93 Delaware
US-FL +agirlr-2m93 Florida
US-GA +4hagiqt3-2m Georgia
US-HI +3o406585cm-93 Hawaii
US-IA +lq- Iowa
US-ID +- Idaho
US-IL +2wcmlqns- Illinois
US-IN +40509wag- Indiana
US-KS +-2m Kansas
US-KY +t3ta-2m Kentucky
US-LA +2s40cm- Louisiana
US-LA-NO +- New Orleans
US-MA +4ameof- Massachusetts
US-MD +ag- Maryland
US-ME +4a- Maine
US-MI +t3ta- Michigan
US-MN +- Minnesota
US-MO +lqnj- Missouri
US-MS +4h- Mississippi
US-MT +9wt3ta- Montana
US-NC +40agcv-2m93 North Carolina
US-ND +- North Dakota
US-NE +4f- Nebraska
US-NH +agcm-93 New Hampshire
US-NJ +409wlq- New Jersey
US-NM +ag- New Mexico
US-NV +9paf-93 Nevada
US-NY +9wlqlr- New York
US-OH +- Ohio
US-OK +ag- Oklahoma
US-OR +- Oregon
US-PA +oc- Pennsylvania
US-RI +7v- Rhode Island
US-SC +nlt5- South Carolina
US-SD +- South Dakota
US-TN +40t3- Tennessee
US-TX +agt3t5- Texas
US-UT +pd- Utah
US-VA +b1cm- Virginia
US-VT +2y81- Vermont
US-WA +- Washington
US-WI +8f9wlr- Wisconsin
US-WV +aflroh- West Virginia
US-WY +- Wyoming
UY 3y40ktndp7q5t4 Uruguay
UZ 1m343h547e8a8yaobp Uzbekistan
VA 3y4043445b64bcbhikj0ktkylpmgndoqpxpypzrurvsqt4t5t6ta Vatican City
VC 0o171h1j40434q5t6u6w9mas St. Vincent & Grenadines
VE 2q2s3y40ktn4ndolowpdret3t4ta Venezuela
VE-B +s6- Anzoátegui
VE-G +s5- Carabobo
VE-K +l6o0- Lara
VE-K-BA +qn- Barquisimeto
VE-M +mg- Miranda
VE-N +sp- Monagas
VE-S +py- Táchira
VE-V +rosa- Zulia
VG 2w3540435t686p7k7o7q9gavawelenkt British Virgin Islands
VI 15222m3y40435m6t798b93aeataxkymqous3 U.S. Virgin Islands
VN 0925262f3wd8ktncndqd Vietnam
VU 40435bktlwlxm7ndpdpjpypzr7rst4t5t6 Vanuatu
WF 435b5tktnbndnjoqp3pipyrus3t4 Wallis and Futuna
XK 107cktkzltmwndnkt4 Kosovo
YT 435b5tktnandnjp3pyrus3t4 Mayotte
ZA 4043c6dgeqf1fvgmgthahdi4k8ktminandoeptqxswt4t5 South Africa
ZM 0d1d1j3740434q5l6u6w7k9carm9 Zambia
ZW 40437v7wktn3ndnxt1t4t5 Zimbabwe`;
